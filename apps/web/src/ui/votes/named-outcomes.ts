import type { ResultView, SeatView, VoteRecord, VoteView } from '@kworum/contracts';

/** One line of the named list. */
export type NamedOutcome = VoteRecord['namedList'][number];
/** A member's declared mistake, with the name. */
export type NamedCorrection = VoteRecord['corrections'][number];

/** The named list of a result, in the order of seats. */
export function namedOutcomes(result: ResultView, seats: readonly SeatView[]): readonly NamedOutcome[] {
  const seatOf = new Map(seats.map((seat) => [seat.memberId, seat]));
  return result.outcomes.flatMap(({ memberId, outcome, channel, marks }) => {
    const seat = seatOf.get(memberId);
    if (!seat) return [];
    const named = marks === null ? null : namedMarks(marks, result.candidates ?? []);
    return [{ seat: seat.seat, name: seat.name, club: seat.club, outcome, channel, marks: named }];
  });
}

type Marks = NonNullable<ResultView['outcomes'][number]['marks']>;

/** What a ballot says of each candidate that it marks, in the order of the ballot paper. */
function namedMarks(marks: Marks, candidates: NonNullable<ResultView['candidates']>) {
  return candidates.flatMap(({ candidateId, name }) => {
    const choice = marks[candidateId];
    return choice === undefined ? [] : [{ candidate: name, choice }];
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
