import type { Vote } from '../journal/meeting';
import { useVerifyWords } from '../words/use-verify-words';
import { VerdictSentence } from './verdict-sentence';

const outcomes = ['for', 'against', 'abstain', 'noVote', 'absent', 'excluded'] as const;

/** The result of every vote but an election: the verdict, the counts and what was required. */
export function ResultVerified({ vote }: { readonly vote: Vote }) {
  const words = useVerifyWords();
  const { matter } = vote.prepared;
  const { counts, verdict } = vote.closed ?? {};
  if (!counts || !verdict || matter === 'election') return null;
  const [passed, failed] = words.verdict[matter];
  return (
    <>
      <VerdictSentence passed={matter === 'test' ? null : verdict.passed} annulled={vote.annulled !== null}>
        {verdict.passed ? passed : failed}.{verdict.reason === 'no-quorum' && ` ${words.noQuorum}`}
      </VerdictSentence>
      <p>
        {matter === 'quorum'
          ? words.confirmed(counts.for, counts.noVote)
          : `${outcomes.map((outcome) => `${words.outcome[outcome]}: ${counts[outcome]}`).join(', ')}.`}
      </p>
      <p className="soft">{words.required(verdict.required, verdict.legalBasis)}</p>
    </>
  );
}
