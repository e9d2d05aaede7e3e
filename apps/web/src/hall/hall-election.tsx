import type { CandidateView, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { byVotes } from '../ui/votes/candidate-figures';
import { choicesInOrder } from '../ui/votes/outcome';
import { OutcomeIcon } from '../ui/votes/outcome-icon';
import { StandingMark } from '../ui/votes/standing-mark';
import { initialAndSurname } from './initial-and-surname';

interface HallElectionProps {
  readonly vote: VoteView;
  readonly candidates: readonly CandidateView[];
}

/** Above this the candidates stand in two columns. */
const inOneColumnUpTo = 6;
/** More than these cannot be read from ten metres; the record has them all. */
const shownAtMost = 12;

/** How each candidate did, the most votes first, read from ten metres. */
export function HallElection({ vote: { question }, candidates }: HallElectionProps) {
  const { t } = useTranslation();
  const approved = question.kind === 'election' && question.method === 'approve';
  const shown = byVotes(candidates).slice(0, shownAtMost);
  const more = candidates.length - shown.length;
  const narrow = shown.length > inOneColumnUpTo;
  return (
    <>
      <ol
        className={narrow ? 'hall-election hall-election-two' : 'hall-election'}
        aria-label={t('election.results')}
      >
        {shown.map((candidate) => (
          <li key={candidate.candidateId} className={`hall-candidate candidate-${candidate.standing}`}>
            <CandidateName name={candidate.name} room={narrow ? (approved ? 24 : 34) : 80} />
            <StandingMark standing={candidate.standing} />
            <span className="hall-candidate-votes">
              {approved ? (
                choicesInOrder.map((choice) => (
                  <b key={choice} className={`tone-${choice}`}>
                    <OutcomeIcon outcome={choice} size="0.62em" />
                    <span className="seen-by-readers-only">{t(`outcome.${choice}`)}:</span>{' '}
                    {candidate[choice]}
                  </b>
                ))
              ) : (
                <b>
                  <span className="seen-by-readers-only">{t('election.votes')}:</span> {candidate.for}
                </b>
              )}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="hall-soft">{t('election.moreCandidates', { more })}</p>}
    </>
  );
}

interface CandidateNameProps {
  readonly name: string;
  /** Letters; a longer name is shortened to the initial and the surname. */
  readonly room: number;
}

function CandidateName({ name, room }: CandidateNameProps) {
  const long = name.length > room;
  return (
    <span className={long ? 'hall-candidate-name is-long' : 'hall-candidate-name'}>
      {long ? initialAndSurname(name) : name}
    </span>
  );
}
