import type { VoteView } from '@kworum/contracts';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../ui/votes/outcome';
import { OutcomeIcon } from '../ui/votes/outcome-icon';
import { choiceKey } from '../ui/votes/vote-words';
import type { BallotStatus } from './ballot-status';

interface ChoiceButtonProps {
  readonly choice: Choice;
  readonly matter: VoteView['matter'];
  /** Null in a secret vote: its buttons never tell what was pressed. */
  readonly status: BallotStatus | null;
  readonly timeIsUp: boolean;
  readonly onPress: () => void;
}

/** One of the huge buttons; looks recorded only when the server holds the ballot. */
export function ChoiceButton({ choice, matter, status, timeIsUp, onPress }: ChoiceButtonProps) {
  const { t } = useTranslation();
  const isRecorded = status?.recorded?.choice === choice;
  return (
    <Button
      className={`choice choice-${choice} ${status ? lookOf(choice, status) : ''}`}
      onPress={onPress}
      isDisabled={timeIsUp}
      {...(status ? { 'aria-pressed': isRecorded && !status.pending } : {})}
    >
      <OutcomeIcon outcome={choice} size="var(--choice-icon)" />
      <span>{t(choiceKey(matter, choice))}</span>
      {timeIsUp && !isRecorded && <span className="choice-time">{t('procedure.timeIsUp')}</span>}
    </Button>
  );
}

function lookOf(choice: Choice, { recorded, pending }: BallotStatus): string {
  if (pending?.choice === choice) return 'choice-pending';
  if (recorded?.choice === choice) return pending ? 'choice-was' : 'choice-recorded';
  return recorded || pending ? 'choice-other' : '';
}
