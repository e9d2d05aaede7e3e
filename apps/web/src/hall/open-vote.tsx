import type { AgendaItemView, SeatView, VoteView } from '@kworum/contracts';
import { CircleCheck, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/locales/use-language';
import { QuestionLine } from '../ui/votes/question-line';
import { VoteCountdown } from '../ui/votes/vote-countdown';
import { VoteMarks } from '../ui/votes/vote-marks';
import { castKey } from '../ui/votes/vote-words';
import { CandidateNames } from './candidate-names';
import { HallSeats } from './hall-seats';

interface OpenVoteProps {
  readonly vote: VoteView;
  readonly agenda: readonly AgendaItemView[];
  readonly seats: readonly SeatView[];
}

/** The question, how many have voted and, unless it is secret, who; never how. */
export function OpenVote({ vote, agenda, seats }: OpenVoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = vote.entitled === 0 ? 0 : (vote.cast / vote.entitled) * 100;
  const secret = vote.ballot === 'secret';
  return (
    <main className={secret ? 'hall-vote hall-vote-secret' : 'hall-vote'}>
      <p className="hall-rule hall-soft">
        {vote.ruleText[language]} ({vote.legalBasis})
      </p>
      <h1 className="hall-title">{vote.subject}</h1>
      <div className="hall-facts">
        <QuestionLine vote={vote} agenda={agenda} />
        <VoteMarks vote={vote} />
      </div>
      {secret && <CandidateNames vote={vote} />}
      <div className="hall-cast">
        <p className="hall-cast-words">{t(castKey(vote), { cast: vote.cast, entitled: vote.entitled })}</p>
        <div className="hall-progress" aria-hidden>
          <i style={{ width: `${share}%` }} />
        </div>
        <VoteCountdown endsAt={vote.endsAt} />
      </div>
      {secret ? (
        <p className="hall-soft hall-secret-help">{t('procedure.secretHelp')}</p>
      ) : (
        <WhoHasVoted vote={vote} seats={seats} />
      )}
    </main>
  );
}

function WhoHasVoted({ vote, seats }: Pick<OpenVoteProps, 'vote' | 'seats'>) {
  const { t } = useTranslation();
  const voters = seats.filter((seat) => seat.present && !seat.excluded);
  const check = vote.matter === 'quorum';
  const done = check ? 'hall.present' : 'hall.hasVoted';
  const missing = check ? 'quorumOutcomeOfOne.no-vote' : 'hall.hasNotVoted';
  return (
    <HallSeats
      entries={voters.map(({ seat, name, hasVoted }) => ({
        seat,
        name,
        look: hasVoted ? 'is-done' : 'is-waiting',
        icon: hasVoted ? <CircleCheck aria-hidden /> : <Circle aria-hidden />,
        words: t(hasVoted ? done : missing),
      }))}
    />
  );
}
