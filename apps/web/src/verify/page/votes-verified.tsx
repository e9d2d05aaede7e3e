import { Eye, Lock } from 'lucide-react';
import type { Vote } from '../journal/meeting';
import { useVerifyWords } from '../words/use-verify-words';
import { ElectionVerified } from './election-verified';
import { ResultVerified } from './result-verified';

interface VotesVerifiedProps {
  readonly votes: ReadonlyMap<string, Vote>;
  /** False when a bad entry follows these votes. */
  readonly whole: boolean;
}

/** Every vote that has a result or lost it, with what was checked. */
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
            <Heading vote={vote} />
            <Result vote={vote} />
            <Remarks vote={vote} votes={votes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Heading({ vote: { prepared } }: { readonly vote: Vote }) {
  const words = useVerifyWords();
  const { number, question, ballot, subject } = prepared;
  const asked = words.question[question.kind];
  const Icon = ballot === 'secret' ? Lock : Eye;
  return (
    <>
      <div className="verify-vote-label">
        <p className="label">
          {words.voteNumber(number)}
          {asked !== '' && `, ${asked}`}
        </p>
        <span className={ballot === 'secret' ? 'chip verify-mark' : 'chip chip-plain verify-mark'}>
          <Icon aria-hidden size="1em" />
          {words.ballot[ballot]}
        </span>
      </div>
      <h3>{subject}</h3>
    </>
  );
}

/** What was checked of the result, with the one sentence on how far a secret one can be checked. */
function Result({ vote }: { readonly vote: Vote }) {
  const words = useVerifyWords();
  const { prepared, closed, ballots } = vote;
  if (!closed) return <p>{words.noResult}</p>;
  return (
    <>
      {prepared.question.kind === 'election' ? (
        <ElectionVerified vote={vote} election={prepared.question} />
      ) : (
        <ResultVerified vote={vote} />
      )}
      {prepared.ballot === 'secret' ? (
        <p className="verify-secret">
          <Lock aria-hidden size="1.1em" />
          <span>
            {closed.tokens ? words.anonymous(closed.tokens.length, ballots.size) : words.secret(ballots.size)}
          </span>
        </p>
      ) : (
        <p className="soft">{words.counted}.</p>
      )}
    </>
  );
}

function Remarks({ vote, votes }: { readonly vote: Vote; readonly votes: ReadonlyMap<string, Vote> }) {
  const words = useVerifyWords();
  const { prepared, opened, corrections, annulled } = vote;
  const { revote } = prepared;
  return (
    <>
      {opened && opened.override !== null && <p>{words.overridden(opened.override)}</p>}
      {revote && <p>{words.revote(votes.get(revote.of)?.prepared.number ?? null, revote.reason)}</p>}
      {corrections.length > 0 && <p>{words.corrections(corrections.length)}</p>}
      {annulled && <p className="tone-against">{words.annulled(annulled.reason)}</p>}
    </>
  );
}
