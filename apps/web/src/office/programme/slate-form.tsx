import type { ProgrammeControl } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';

interface SlateFormProps {
  readonly control: ProgrammeControl;
  readonly onAnnounce: (announcement: string) => void;
}

const longest = 120;

/** The announcement of a break; it is on the slate when it is sent. */
export function SlateForm({ control, onAnnounce }: SlateFormProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(control.announcement);
  return (
    <form
      className="slate-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAnnounce(words.trim());
      }}
    >
      <TextInput
        label={t('programme.announcement')}
        value={words}
        onChange={(typed) => setWords(typed.slice(0, longest))}
        help={t('programme.announcementHelp')}
      />
      <PressButton type="submit" size="small" isDisabled={words.trim() === control.announcement}>
        {t('programme.announce')}
      </PressButton>
    </form>
  );
}
