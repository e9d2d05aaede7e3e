import type { ResultView, SeatView, VoteRecord, VoteView } from '@kworum/contracts';

/** One line of the named list. */
export type NamedOutcome = VoteRecord['namedList'][number];
/** A member's declared mistake, with the name. */
export type NamedCorrection = VoteRecord['corrections'][number];

/** The named list of a result, in the order of seats. */
export function namedOutcomes(result: ResultView, seats: readonly SeatView[]): readonly NamedOutcome[] {
  const seatOf = new Map(seats.map((seat) => [seat.memberId, seat]));
  return result.outcomes.flatMap(({ memberId, outcome, channel }) => {
    const seat = seatOf.get(memberId);
    return seat ? [{ seat: seat.seat, name: seat.name, club: seat.club, outcome, channel }] : [];
  });
}

/** The corrections of a vote, in the order in which they were declared. */
export function namedCorrections(
  corrections: VoteView['corrections'],
  seats: readonly SeatView[],
): readonly NamedCorrection[] {
  const nameOf = new Map(seats.map((seat) => [seat.memberId, seat.name]));
  return corrections.map(({ memberId, choice, reason, at }) => ({
    ...{ choice, reason, at },
    name: nameOf.get(memberId) ?? '',
  }));
}
