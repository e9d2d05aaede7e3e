import type { Vote } from '../journal/meeting';
import { useVerifyWords } from '../words/use-verify-words';

interface VotesVerifiedProps {
  readonly votes: ReadonlyMap<string, Vote>;
  /** False when a bad entry follows these votes. */
  readonly whole: boolean;
}

const outcomes = ['for', 'against', 'abstain', 'noVote', 'absent', 'excluded'] as const;

/** Every vote that has a result or lost it, with what was computed again. */
export function VotesVerified({ votes, whole }: VotesVerifiedProps) {
  const words = useVerifyWords();
  const shown = [...votes.values()].filter(({ closed, annulled }) => closed ?? annulled);
  if (shown.length === 0) return <p className="soft">{words.noVotes}</p>;
  return (
    <section className="group">
      <h2>{whole ? words.votes : words.votesBefore}</h2>
      <ol className="verify-votes">
        {shown.map((vote) => (
          <li key={vote.prepared.voteId} className="card">
            <p className="label">{words.voteNumber(vote.prepared.number)}</p>
            <h3>{vote.prepared.subject}</h3>
            <Result vote={vote} />
            <Remarks vote={vote} votes={votes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Result({ vote: { prepared, closed } }: { readonly vote: Vote }) {
  const words = useVerifyWords();
  if (!closed) return <p>{words.noResult}</p>;
  const { counts, verdict } = closed;
  const [passed, failed] = words.verdict[prepared.matter];
  const tone = prepared.matter === 'test' ? '' : verdict.passed ? 'tone-for' : 'tone-against';
  return (
    <>
      <p className={`vote-sentence ${tone}`}>
        {verdict.passed ? passed : failed}.{verdict.reason === 'no-quorum' && ` ${words.noQuorum}`}
      </p>
      <p>
        {prepared.matter === 'quorum'
          ? words.confirmed(counts.for, counts.noVote)
          : `${outcomes.map((outcome) => `${words.outcome[outcome]}: ${counts[outcome]}`).join(', ')}.`}
      </p>
      <p className="soft">
        {words.counted}. {words.required(verdict.required, verdict.legalBasis)}
      </p>
    </>
  );
}

function Remarks({ vote, votes }: { readonly vote: Vote; readonly votes: ReadonlyMap<string, Vote> }) {
  const words = useVerifyWords();
  const { revote } = vote.prepared;
  return (
    <>
      {revote && <p>{words.revote(votes.get(revote.of)?.prepared.number ?? null, revote.reason)}</p>}
      {vote.corrections.length > 0 && <p>{words.corrections(vote.corrections.length)}</p>}
      {vote.annulled && <p className="tone-against">{words.annulled(vote.annulled.reason)}</p>}
    </>
  );
}
