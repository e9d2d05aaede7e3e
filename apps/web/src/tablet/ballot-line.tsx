import type { VoteView } from '@kworum/contracts';
import { Check, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';
import type { BallotStatus } from './ballot-status';
import { ballotWords } from './ballot-words';
import { NoBallotInTime, RefusedBallot } from './ballot-badges';

interface BallotLineProps {
  readonly status: BallotStatus;
  readonly vote: VoteView;
  readonly timeIsUp: boolean;
  /** What to do while there is no ballot. */
  readonly prompt: string;
}

/** Says in words what became of an open ballot: sending, recorded, trying again, refused, or too late. */
export function BallotLine({ status, vote, timeIsUp, prompt }: BallotLineProps) {
  const { pending, recorded, refused } = status;
  return (
    <div className="ballot-line" role="status">
      {pending ? (
        <PendingBallot pending={pending} vote={vote} />
      ) : (
        <>
          {refused && <RefusedBallot code={refused} />}
          {recorded && <RecordedBallot recorded={recorded} vote={vote} final={timeIsUp} />}
          {!recorded && !refused && (timeIsUp ? <NoBallotInTime /> : <span className="soft">{prompt}</span>)}
        </>
      )}
    </div>
  );
}

interface PendingBallotProps {
  readonly pending: NonNullable<BallotStatus['pending']>;
  readonly vote: VoteView;
}

function PendingBallot({ pending, vote }: PendingBallotProps) {
  const { t } = useTranslation();
  const choice = ballotWords(t, vote, pending.choice);
  return (
    <span className={pending.retrying ? 'ballot-badge badge-retrying' : 'ballot-badge badge-sending'}>
      <LoaderCircle aria-hidden className="turning" size={24} />
      {t(pending.retrying ? 'tablet.ballotRetrying' : 'tablet.ballotSending', { choice })}
    </span>
  );
}

interface RecordedBallotProps {
  readonly recorded: NonNullable<BallotStatus['recorded']>;
  readonly vote: VoteView;
  /** It can no longer be changed. */
  readonly final: boolean;
}

function RecordedBallot({ recorded, vote, final }: RecordedBallotProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { choice, channel, receiptCode, at } = recorded;
  const words = channel === 'roll-call' ? 'tablet.ballotByRollCall' : 'tablet.ballotRecorded';
  const election = vote.question.kind === 'election';
  const change = election ? 'tablet.changeMarks' : 'tablet.changeBallot';
  return (
    <>
      {choice !== null && (
        <span className={`ballot-badge badge-${typeof choice === 'string' ? choice : 'marks'}`}>
          <Check aria-hidden size={24} />
          {t(words, { choice: ballotWords(t, vote, choice) })}
        </span>
      )}
      <span className="soft">
        {t('tablet.ballotReceipt', { code: receiptCode, time: timeOfDay(at, language, true) })}
        {vote.matter !== 'quorum' && !final && <> {t(change)}</>}
      </span>
    </>
  );
}
