import type { LiveCommand, SeatView } from '@kworum/contracts';
import type { CommandProgress } from '../../ui/live/use-command';

export interface CallOrder {
  /** Entitled members without a ballot, in the order of seats. */
  readonly waiting: readonly SeatView[];
  /** Entitled members whose ballot is recorded, in the order of seats. */
  readonly voted: readonly SeatView[];
}

/** In which order names are read. */
export function callOrder(seats: readonly SeatView[]): CallOrder {
  const entitled = seats.filter((seat) => (seat.present && !seat.excluded) || seat.hasVoted);
  const inOrder = [...entitled].sort((one, other) => one.seat - other.seat);
  return {
    waiting: inOrder.filter((seat) => !seat.hasVoted),
    voted: inOrder.filter((seat) => seat.hasVoted),
  };
}

/**
 * Whose answer the next key enters. A name picked by hand stays; an answer on its way or refused keeps its name;
 * after a recorded answer it is the next name without a ballot, from the top again after the last seat.
 */
export function nameCalled(
  { waiting, voted }: CallOrder,
  pickedId: string | null,
  progress: CommandProgress,
): SeatView | null {
  const everybody = [...waiting, ...voted];
  const picked = everybody.find((seat) => seat.memberId === pickedId);
  if (picked) return picked;
  const last = entered(progress);
  if (!last) return waiting[0] ?? null;
  const lastSeat = everybody.find((seat) => seat.memberId === last.memberId);
  if (!lastSeat) return waiting[0] ?? null;
  if (progress.step !== 'acknowledged') return lastSeat;
  const others = waiting.filter((seat) => seat.memberId !== lastSeat.memberId);
  return others.find((seat) => seat.seat > lastSeat.seat) ?? others[0] ?? null;
}

function entered(progress: CommandProgress): Extract<LiveCommand, { type: 'ballot.enter' }> | null {
  if (progress.step === 'none' || progress.command.type !== 'ballot.enter') return null;
  return progress.command;
}
