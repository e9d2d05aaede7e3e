import type { OwnView, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import type { CommandInHand } from '../ui/live/use-command';
import { BallotLine } from './ballot-line';
import { ballotStatus } from './ballot-status';
import { ChoiceButtons } from './choice-buttons';

interface OpenQuestionProps {
  readonly vote: VoteView;
  readonly own: OwnView;
  readonly ballot: CommandInHand;
  readonly timeIsUp: boolean;
}

/** A named vote on a question: one press is a ballot, until the close another one replaces it. */
export function OpenQuestion({ vote, own, ballot, timeIsUp }: OpenQuestionProps) {
  const { t } = useTranslation();
  const { voteId, matter } = vote;
  const status = ballotStatus(voteId, own, ballot.progress);
  const prompt = t(matter === 'quorum' ? 'tablet.pressHere' : 'tablet.pressToVote');
  return (
    <>
      <ChoiceButtons
        {...{ matter, status, timeIsUp }}
        onChoose={(choice) => ballot.send({ type: 'ballot.cast', voteId, choice })}
      />
      <BallotLine {...{ status, vote, timeIsUp, prompt }} />
    </>
  );
}
