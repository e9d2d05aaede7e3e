import type { EventOf } from '../form/event';
import type { Meeting } from '../meeting';
import { Objection, objection } from '../objection';

/** Takes a check-in or a check-out into the meeting, or says what speaks against it. */
export function takePresence(
  { memberIds, present, plan }: Meeting,
  event: EventOf<'member.checked-in' | 'member.checked-out'>,
): Objection | null {
  const { memberId } = event;
  if (event.type === 'member.checked-out') {
    return present.delete(memberId) ? null : objection('notPresent', memberId);
  }
  if (!memberIds.has(memberId)) return objection('noSeat', memberId);
  if (present.has(memberId)) return objection('alreadyPresent', memberId);
  if (event.remote && plan.rules.remoteBasis === null) return objection('remote', memberId);
  present.add(memberId);
  return null;
}
