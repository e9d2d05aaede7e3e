import { Landmark, RotateCw } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Appearance } from '../../ui/components/appearance';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { useVerifyWords } from '../words/use-verify-words';
import { JournalFile } from './journal-file';
import { Report } from './report';
import { useVerification } from './use-verification';
import { type Given, journalInFile, publishedJournal } from './verification';
import { VerificationProgress } from './verification-progress';

interface VerifyPageProps {
  /** The meeting whose published journal is verified at once; null to wait for a file. */
  readonly meetingId: string | null;
  /** The key that the reader expects, base64; empty for the one in the file. */
  readonly expectedKey: string;
}

/** Where anybody verifies a journal, with nothing but a browser. */
export function VerifyPage({ meetingId, expectedKey }: VerifyPageProps) {
  const words = useVerifyWords();
  const { verification, verify } = useVerification();
  const [key, setKey] = useState(expectedKey);
  const [read, setRead] = useState<(() => Promise<Given>) | null>(() =>
    meetingId === null ? null : () => publishedJournal(meetingId),
  );
  useEffect(() => {
    if (meetingId !== null) void verify(publishedJournal(meetingId), expectedKey);
  }, [meetingId, expectedKey, verify]);
  const take = useCallback(
    (file: File) => {
      setRead(() => () => journalInFile(file));
      void verify(journalInFile(file), key.trim());
    },
    [key, verify],
  );
  const again = (event: FormEvent) => {
    event.preventDefault();
    if (read) void verify(read(), key.trim());
  };
  return (
    <div className="portal">
      <a href="#content" className="skip-link">
        {words.skip}
      </a>
      <header className="bar portal-bar">
        <a href="/" className="portal-home">
          <Landmark aria-hidden size={24} />
          <b>{words.home}</b>
        </a>
        <Appearance />
      </header>
      <main id="content" className="portal-main">
        <div className="portal-intro">
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
        <form className="verify-source" onSubmit={again}>
          <JournalFile onFile={take} />
          <TextInput
            label={words.key}
            help={words.keyHelp}
            value={key}
            onChange={setKey}
            autoComplete="off"
          />
          <PressButton type="submit" isDisabled={read === null} icon={<RotateCw aria-hidden size={18} />}>
            {words.again}
          </PressButton>
        </form>
        <VerificationProgress verification={verification} />
        {verification?.step === 'done' && <Report {...verification} />}
      </main>
    </div>
  );
}
