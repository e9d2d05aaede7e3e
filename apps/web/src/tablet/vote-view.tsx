import type { AgendaItemView, OwnView, VoteView as Vote } from '@kworum/contracts';
import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SendCommand } from '../ui/live/live-store';
import type { CommandInHand } from '../ui/live/use-command';
import { useLanguage } from '../ui/locales/use-language';
import { QuestionLine } from '../ui/votes/question-line';
import { useTimeLeft, VoteCountdown } from '../ui/votes/vote-countdown';
import { VoteMarks } from '../ui/votes/vote-marks';
import { AnonymousVote } from './anonymous/anonymous-vote';
import { ConfirmPresence } from './confirm-presence';
import { Notice } from './notice';
import { OpenElection } from './open-election';
import { OpenQuestion } from './open-question';
import { SecretVote } from './secret-vote';

interface VoteViewProps {
  readonly vote: Vote;
  readonly agenda: readonly AgendaItemView[];
  readonly remoteAllowed: boolean;
  readonly own: OwnView;
  /** The latest ballot of an open vote. */
  readonly ballot: CommandInHand;
  readonly room: CommandInHand;
  readonly sendCommand: SendCommand;
}

/** A running vote: the question and its answers, nothing else. */
export function VoteView({ vote, agenda, remoteAllowed, own, ballot, room, sendCommand }: VoteViewProps) {
  const { t } = useTranslation();
  const timeLeft = useTimeLeft(vote.endsAt);
  const timeIsUp = timeLeft !== null && timeLeft <= 0;
  if (own.excluded) {
    return <Notice icon={Ban} title={t('tablet.excluded')} text={t('tablet.excludedHelp')} />;
  }
  const { question } = vote;
  return (
    <main className="ballot">
      <BallotHead vote={vote} agenda={agenda} />
      {!own.present ? (
        <ConfirmPresence {...{ room, remoteAllowed }} help={t('tablet.notPresentInVote')} />
      ) : vote.anonymous ? (
        <AnonymousVote {...{ vote, own, timeIsUp }} />
      ) : vote.ballot === 'secret' ? (
        <SecretVote {...{ vote, own, sendCommand, timeIsUp }} />
      ) : question.kind === 'election' ? (
        <OpenElection {...{ vote, question, own, ballot, timeIsUp }} />
      ) : (
        <OpenQuestion {...{ vote, own, ballot, timeIsUp }} />
      )}
    </main>
  );
}

function BallotHead({ vote, agenda }: Pick<VoteViewProps, 'vote' | 'agenda'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const secret = vote.ballot === 'secret';
  return (
    <div className="ballot-head">
      <div className="ballot-question">
        <p className="label">
          {vote.ruleText[language]} ({vote.legalBasis})
        </p>
        <h1 aria-live="assertive">{vote.subject}</h1>
        <QuestionLine vote={vote} agenda={agenda} />
        <div className="ballot-facts">
          <VoteMarks vote={vote} />
          {secret && <p className="soft">{t(vote.anonymous ? 'anonymous.help' : 'tablet.secretHelp')}</p>}
        </div>
      </div>
      <VoteCountdown endsAt={vote.endsAt} />
    </div>
  );
}
