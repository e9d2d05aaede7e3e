import type { SeatView, VoteView } from '@kworum/contracts';
import { CircleCheck, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/locales/use-language';
import { VoteCountdown } from '../ui/votes/vote-countdown';
import { VoteMarks } from '../ui/votes/vote-marks';
import { castKey } from '../ui/votes/vote-words';
import { HallSeats } from './hall-seats';

interface OpenVoteProps {
  readonly vote: VoteView;
  readonly seats: readonly SeatView[];
}

/** The question, how many have voted and who; never how. */
export function OpenVote({ vote, seats }: OpenVoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const voters = seats.filter((seat) => seat.present && !seat.excluded);
  const check = vote.matter === 'quorum';
  const done = check ? 'hall.present' : 'hall.hasVoted';
  const missing = check ? 'quorumOutcomeOfOne.no-vote' : 'hall.hasNotVoted';
  const share = vote.entitled === 0 ? 0 : (vote.cast / vote.entitled) * 100;
  return (
    <main className="hall-vote">
      <p className="hall-rule hall-soft">
        {vote.ruleText[language]} ({vote.legalBasis})
      </p>
      <h1 className="hall-title">{vote.subject}</h1>
      <VoteMarks vote={vote} />
      <div className="hall-cast">
        <p className="hall-cast-words">
          {t(castKey(vote.matter), { cast: vote.cast, entitled: vote.entitled })}
        </p>
        <div className="hall-progress" aria-hidden>
          <i style={{ width: `${share}%` }} />
        </div>
        <VoteCountdown endsAt={vote.endsAt} />
      </div>
      <HallSeats
        entries={voters.map(({ seat, name, hasVoted }) => ({
          seat,
          name,
          look: hasVoted ? 'is-done' : 'is-waiting',
          icon: hasVoted ? <CircleCheck aria-hidden /> : <Circle aria-hidden />,
          words: t(hasVoted ? done : missing),
        }))}
      />
    </main>
  );
}
