import type { Plan } from '../form/plan';
import { Objection, objection } from '../objection';

/** What speaks against what the meeting was prepared with. */
export function planObjection({ seats, guests, agenda, statutorySize }: Plan): Objection | null {
  if (seats.length > statutorySize) return objection('tooManySeats');
  const member = firstTwice(seats.map(({ memberId }) => memberId));
  if (member !== null) return objection('twoSeats', member);
  const seat = firstTwice(seats.map((each) => String(each.seat)));
  if (seat !== null) return objection('seatTwice', seat);
  const id =
    firstTwice(guests.map(({ guestId }) => guestId)) ?? firstTwice(agenda.map(({ itemId }) => itemId));
  return id === null ? null : objection('idTwice', id);
}

function firstTwice(values: readonly string[]): string | null {
  return values.find((value, index) => values.indexOf(value) < index) ?? null;
}
