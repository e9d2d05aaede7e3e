import { ShieldCheck, ShieldX } from 'lucide-react';
import type { Journal } from '../journal/format';
import type { Meeting } from '../journal/meeting';
import type { Findings, FirstBad } from '../journal/verify-journal';
import { useVerifyWords } from '../words/use-verify-words';
import { withNames } from './with-names';
import { VotesVerified } from './votes-verified';

interface ReportProps {
  readonly journal: Journal;
  readonly findings: Findings;
  readonly pinned: boolean;
}

/** What the verification says of the journal, and of every vote in it. */
export function Report({ journal, findings, pinned }: ReportProps) {
  const words = useVerifyWords();
  const { meeting, firstBad } = findings;
  return (
    <section className="verify-report" aria-live="polite">
      {firstBad ? <NotBelieved firstBad={firstBad} meeting={meeting} /> : <Believed journal={journal} />}
      {meeting && (
        <div className="card verify-meeting">
          <h2>{meeting.plan.title}</h2>
          <p className="soft">
            {meeting.plan.councilName}, {meeting.plan.date}, {meeting.plan.place}
          </p>
          {meeting.plan.rehearsal && <p>{words.rehearsal}</p>}
          {!firstBad && <p>{meeting.phase === 'closed' ? words.complete : words.incomplete}</p>}
          {!firstBad && (
            <p>
              {pinned ? words.expectedKey : words.keyOfFile} ({journal.key.name}):{' '}
              <code className="verify-code">{journal.key.publicKey}</code>
            </p>
          )}
        </div>
      )}
      {meeting && <VotesVerified votes={meeting.votes} whole={firstBad === null} />}
    </section>
  );
}

function Believed({ journal }: { readonly journal: Journal }) {
  const words = useVerifyWords();
  return (
    <div className="verdict verdict-passed">
      <b className="verdict-word">
        <ShieldCheck aria-hidden size="0.9em" />
        {words.believed}
      </b>
      <p className="verdict-sentence">
        {words.believedHelp(journal.entries.length, journal.checkpoints.length)}
      </p>
    </div>
  );
}

interface NotBelievedProps {
  readonly firstBad: FirstBad;
  readonly meeting: Meeting | null;
}

function NotBelieved({ firstBad, meeting }: NotBelievedProps) {
  const words = useVerifyWords();
  const detail = withNames(firstBad.detail, meeting);
  return (
    <div className="verdict verdict-failed">
      <b className="verdict-word">
        <ShieldX aria-hidden size="0.9em" />
        {words.notBelieved(firstBad.seq)}
      </b>
      <p className="verdict-sentence">{words.reason[firstBad.reason]}</p>
      {detail !== '' && <code className="verify-code">{detail}</code>}
    </div>
  );
}
