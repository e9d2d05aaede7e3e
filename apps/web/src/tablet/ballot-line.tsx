import type { VoteView } from '@kworum/contracts';
import { Check, CircleAlert, LoaderCircle, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';
import { choiceKey } from '../ui/votes/vote-words';
import type { BallotStatus } from './ballot-status';

interface BallotLineProps {
  readonly status: BallotStatus;
  readonly matter: VoteView['matter'];
  readonly timeIsUp: boolean;
}

/** Says in words what became of the ballot: sending, recorded, trying again, refused, or too late. */
export function BallotLine({ status, matter, timeIsUp }: BallotLineProps) {
  const { pending, recorded, refused } = status;
  return (
    <div className="ballot-line" role="status">
      {pending ? (
        <PendingBallot pending={pending} matter={matter} />
      ) : (
        <>
          {refused && <RefusedBallot code={refused} />}
          {recorded && <RecordedBallot recorded={recorded} matter={matter} final={timeIsUp} />}
          {!recorded && !refused && <NoBallot matter={matter} timeIsUp={timeIsUp} />}
        </>
      )}
    </div>
  );
}

interface PendingBallotProps {
  readonly pending: NonNullable<BallotStatus['pending']>;
  readonly matter: VoteView['matter'];
}

function PendingBallot({ pending, matter }: PendingBallotProps) {
  const { t } = useTranslation();
  const choice = t(choiceKey(matter, pending.choice));
  return (
    <span className={pending.retrying ? 'ballot-badge badge-retrying' : 'ballot-badge badge-sending'}>
      <LoaderCircle aria-hidden className="turning" size={24} />
      {t(pending.retrying ? 'tablet.ballotRetrying' : 'tablet.ballotSending', { choice })}
    </span>
  );
}

function RefusedBallot({ code }: { readonly code: NonNullable<BallotStatus['refused']> }) {
  const { t } = useTranslation();
  return (
    <span className="ballot-badge badge-refused">
      <CircleAlert aria-hidden size={24} />
      <b>{t('tablet.ballotRefused')}.</b> {t(`refusal.${code}`)}
    </span>
  );
}

interface RecordedBallotProps {
  readonly recorded: NonNullable<BallotStatus['recorded']>;
  readonly matter: VoteView['matter'];
  /** It can no longer be changed. */
  readonly final: boolean;
}

function RecordedBallot({ recorded, matter, final }: RecordedBallotProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { choice, channel, receiptCode, at } = recorded;
  const words = channel === 'roll-call' ? 'tablet.ballotByRollCall' : 'tablet.ballotRecorded';
  const changeable = matter !== 'quorum' && !final;
  return (
    <>
      <span className={`ballot-badge badge-${choice}`}>
        <Check aria-hidden size={24} />
        {t(words, { choice: t(choiceKey(matter, choice)) })}
      </span>
      <span className="soft">
        {t('tablet.ballotReceipt', { code: receiptCode, time: timeOfDay(at, language, true) })}
        {changeable && <> {t('tablet.changeBallot')}</>}
      </span>
    </>
  );
}

function NoBallot({ matter, timeIsUp }: Pick<BallotLineProps, 'matter' | 'timeIsUp'>) {
  const { t } = useTranslation();
  if (timeIsUp) {
    return (
      <>
        <span className="ballot-badge badge-retrying">
          <Timer aria-hidden size={24} />
          {t('tablet.noBallotInTime')}
        </span>
        <span className="soft">{t('tablet.timeIsUpHelp')}</span>
      </>
    );
  }
  return <span className="soft">{t(matter === 'quorum' ? 'tablet.pressHere' : 'tablet.pressToVote')}</span>;
}
