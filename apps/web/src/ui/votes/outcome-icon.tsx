import { Ban, Check, CircleDashed, Minus, UserX, Vote, X, type LucideIcon } from 'lucide-react';
import type { Outcome } from './outcome';

const icons: Record<Outcome, LucideIcon> = {
  for: Check,
  against: X,
  abstain: Minus,
  voted: Vote,
  'no-vote': CircleDashed,
  absent: UserX,
  excluded: Ban,
};

const thin: ReadonlySet<Outcome> = new Set(['voted', 'no-vote', 'absent', 'excluded']);

interface OutcomeIconProps {
  readonly outcome: Outcome;
  readonly size?: number | string;
  readonly strokeWidth?: number;
}

/** One shape for each outcome, so that colour is never alone. */
export function OutcomeIcon({ outcome, size = '1.25em', strokeWidth = 2.6 }: OutcomeIconProps) {
  const Icon = icons[outcome];
  return (
    <Icon
      aria-hidden
      className={`outcome-icon tone-${outcome}`}
      size={size}
      strokeWidth={thin.has(outcome) ? 2 : strokeWidth}
    />
  );
}
