import type { OwnView, VoteView as Vote } from '@kworum/contracts';
import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommandInHand } from '../ui/live/use-command';
import { useLanguage } from '../ui/locales/use-language';
import { VoteCountdown, useTimeLeft } from '../ui/votes/vote-countdown';
import { VoteMarks } from '../ui/votes/vote-marks';
import { choicesOffered } from '../ui/votes/vote-words';
import { BallotLine } from './ballot-line';
import { ballotStatus } from './ballot-status';
import { ChoiceButton } from './choice-button';
import { ConfirmPresence } from './confirm-presence';
import { Notice } from './notice';

interface VoteViewProps {
  readonly vote: Vote;
  readonly own: OwnView;
  readonly ballot: CommandInHand;
  readonly room: CommandInHand;
}

/** An open vote: the question and its buttons, nothing else. */
export function VoteView({ vote, own, ballot, room }: VoteViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const timeLeft = useTimeLeft(vote.endsAt);
  const timeIsUp = timeLeft !== null && timeLeft <= 0;
  const status = ballotStatus(vote.voteId, own, ballot.progress);
  if (own.excluded) {
    return <Notice icon={Ban} title={t('tablet.excluded')} text={t('tablet.excludedHelp')} />;
  }
  const { voteId, matter } = vote;
  const offered = choicesOffered(matter);
  return (
    <main className="ballot">
      <div className="ballot-head">
        <div className="ballot-question">
          <p className="label">
            {vote.ruleText[language]} ({vote.legalBasis})
          </p>
          <h1 aria-live="assertive">{vote.subject}</h1>
          <VoteMarks vote={vote} />
        </div>
        <VoteCountdown endsAt={vote.endsAt} />
      </div>
      {own.present ? (
        <>
          <div
            className={offered.length === 1 ? 'ballot-choices ballot-one' : 'ballot-choices'}
            role="group"
            aria-label={t('tablet.voteNow')}
          >
            {offered.map((choice) => (
              <ChoiceButton
                key={choice}
                {...{ choice, matter, status, timeIsUp }}
                onPress={() => ballot.send({ type: 'ballot.cast', voteId, choice })}
              />
            ))}
          </div>
          <BallotLine {...{ status, matter, timeIsUp }} />
        </>
      ) : (
        <ConfirmPresence room={room} help={t('tablet.notPresentInVote')} />
      )}
    </main>
  );
}
