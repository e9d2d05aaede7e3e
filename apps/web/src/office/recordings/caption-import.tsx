import { captionFaults } from '@kworum/contracts';
import { FileUp } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Failure } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { FailureWords } from '../registers/failure-words';
import { decodeCaptions } from './decode-captions';

interface CaptionImportProps {
  readonly meetingId: string;
  /** Captions that a file would replace. */
  readonly present: number;
  readonly onDone: () => void;
}

interface ReadFile {
  readonly name: string;
  readonly text: string;
}

/** Captions from a file, in place of those that are there: asked about when there are any. */
export function CaptionImport({ meetingId, present, onDone }: CaptionImportProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<ReadFile | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = (file: string) => {
    setAsked(null);
    void api.importCaptions(meetingId, file).then((answer) => {
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) onDone();
    });
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    void file.arrayBuffer().then((bytes) => {
      const text = decodeCaptions(bytes);
      // The same file chosen again is another choice.
      target.value = '';
      if (present > 0) setAsked({ name: file.name, text });
      else send(text);
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        hidden
        aria-label={t('recordings.importFile')}
        onChange={chosen}
      />
      <PressButton icon={<FileUp aria-hidden size={18} />} onPress={() => input.current?.click()}>
        {t('recordings.importFile')}
      </PressButton>
      {asked && (
        <div className="import-question" role="alertdialog" aria-label={t('recordings.importFile')}>
          <span>{t('recordings.importReplaces', { name: asked.name, count: present })}</span>
          <PressButton look="main" size="small" onPress={() => send(asked.text)}>
            {t('recordings.importNow')}
          </PressButton>
          <PressButton look="quiet" size="small" onPress={() => setAsked(null)}>
            {t('common.cancel')}
          </PressButton>
        </div>
      )}
      <ImportFaults failure={failure} />
    </>
  );
}

/** The lines of the file that have to be corrected; anything else in the words of every form. */
function ImportFaults({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation();
  const faults = (failure?.errors ?? []).flatMap(({ path, message }) => {
    const fault = captionFaults.find((known) => known === message);
    return fault ? [{ line: path.replace(/\D/g, ''), fault }] : [];
  });
  if (faults.length === 0) return <FailureWords failure={failure} />;
  return (
    <ul className="form-error import-faults" role="alert">
      {faults.map(({ line, fault }) => (
        <li key={line}>{t('recordings.faultAt', { line, fault: t(`recordings.fault.${fault}`) })}</li>
      ))}
    </ul>
  );
}
