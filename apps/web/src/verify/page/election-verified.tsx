import { Check, Equal, X } from 'lucide-react';
import type { Election } from '../journal/form/question';
import type { CandidateResult, Standing } from '../journal/form/tally';
import type { Vote } from '../journal/meeting';
import { useVerifyWords } from '../words/use-verify-words';
import { VerdictSentence } from './verdict-sentence';

interface ElectionVerifiedProps {
  readonly vote: Vote;
  readonly election: Election;
}

const others = ['noVote', 'absent', 'excluded'] as const;

/** The result of an election: who is elected, and the counts of every candidate. */
export function ElectionVerified({ vote, election }: ElectionVerifiedProps) {
  const words = useVerifyWords();
  const results = vote.closed?.candidates ?? [];
  const nameOf = new Map(election.candidates.map(({ candidateId, name }) => [candidateId, name]));
  const elected = results.filter(({ standing }) => standing === 'elected').length;
  const [first] = results;
  return (
    <>
      <VerdictSentence
        passed={elected > 0 && elected < election.seats ? null : elected > 0}
        annulled={vote.annulled !== null}
      >
        {words.elected(elected, election.seats)}.
        {first?.verdict.reason === 'no-quorum' && ` ${words.noQuorum}`}
      </VerdictSentence>
      <ul className="verify-candidates" aria-label={words.candidates}>
        {results.map((result) => (
          <Candidate
            key={result.candidateId}
            name={nameOf.get(result.candidateId) ?? ''}
            result={result}
            method={election.method}
            annulled={vote.annulled !== null}
          />
        ))}
      </ul>
      {first && (
        <p>{others.map((outcome) => `${words.outcome[outcome]}: ${first.counts[outcome]}`).join(', ')}.</p>
      )}
      <p className="soft">
        {words.round(election.round, election.seats)} {words.basis(vote.prepared.legalBasis)}
      </p>
    </>
  );
}

const icons = { elected: Check, tied: Equal, 'not-elected': X } as const;
const tones: Readonly<Record<Standing, string>> = {
  elected: 'tone-for',
  tied: 'tone-abstain',
  'not-elected': 'soft',
};

interface CandidateProps {
  readonly name: string;
  readonly result: CandidateResult;
  readonly method: Election['method'];
  readonly annulled: boolean;
}

function Candidate({ name, result, method, annulled }: CandidateProps) {
  const words = useVerifyWords();
  const { counts, verdict, standing } = result;
  const Icon = icons[standing];
  const told = method === 'choose' ? (['for'] as const) : (['for', 'against', 'abstain'] as const);
  return (
    <li>
      <b className="verify-candidate-name">{name}</b>
      <span className={`verify-standing ${annulled ? 'vote-sentence-void' : tones[standing]}`}>
        <Icon aria-hidden size="1.1em" strokeWidth={2.6} />
        {words.standing[standing]}
      </span>
      <span className="verify-candidate-counts">
        {told.map((outcome) => `${words.outcome[outcome]}: ${counts[outcome]}`).join(', ')}
        {/* Among candidates the number would depend on who else was chosen. */}
        {method === 'approve' && <span className="soft"> ({words.requiredOfOne(verdict.required)})</span>}
      </span>
    </li>
  );
}
