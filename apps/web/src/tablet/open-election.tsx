import type { OwnView, VoteView } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInHand } from '../ui/live/use-command';
import { BallotLine } from './ballot-line';
import { ballotStatus } from './ballot-status';
import { ConfirmBallot } from './confirm-ballot';
import { areSame, type Election, markedIn, type Marks, marksOf } from './election-marks';
import { ElectionPaper } from './election-paper';

interface OpenElectionProps {
  readonly vote: VoteView;
  readonly question: Election;
  readonly own: OwnView;
  readonly ballot: CommandInHand;
  readonly timeIsUp: boolean;
}

/** A named election: the ballot paper as it is recorded, to be changed until the close. */
export function OpenElection({ vote, question, own, ballot, timeIsUp }: OpenElectionProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Marks | null>(null);
  const [blank, setBlank] = useState(false);
  const { voteId } = vote;
  const status = ballotStatus(voteId, own, ballot.progress);
  const recorded = status.recorded ? marksOf(status.recorded.choice) : null;
  const marks = draft ?? recorded ?? {};
  const changed = recorded === null || !areSame(marks, recorded);
  const cast = () => {
    setBlank(false);
    ballot.send({ type: 'ballot.cast', voteId, choice: marks });
  };
  if (blank && !timeIsUp) {
    return (
      <ConfirmBallot
        title={t('tablet.blankBallot')}
        tone={null}
        help={t('tablet.blankBallotHelp')}
        onConfirm={cast}
        onBack={() => setBlank(false)}
      />
    );
  }
  const unsent = recorded !== null && changed && !status.pending && !timeIsUp;
  return (
    <ElectionPaper
      {...{ question, marks, timeIsUp }}
      onChange={setDraft}
      submit={{
        label: t(recorded ? 'tablet.castChange' : 'tablet.castBallot'),
        press: markedIn(marks) === 0 ? () => setBlank(true) : cast,
        disabled: !changed || status.pending !== null,
      }}
      status={
        <>
          {unsent && <span className="ballot-badge badge-retrying">{t('tablet.changeNotSent')}</span>}
          <BallotLine {...{ status, vote, timeIsUp }} prompt={t('tablet.castHelp')} />
        </>
      }
    />
  );
}
