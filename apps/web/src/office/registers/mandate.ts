import type { Council, Member } from '@kworum/contracts';

/** `2026-11-26`, in the council's own zone. */
export function today(now: Date = new Date()): string {
  return now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Warsaw' });
}

/** Whether a mandate lasts on a day; its last day included. */
export function isHeld({ mandateFrom, mandateUntil }: Member, day: string): boolean {
  return mandateFrom <= day && (mandateUntil === null || day <= mandateUntil);
}

/** Mandates that have begun and not ended, or begin later: a seat that is taken. */
function takenSeats({ members }: Pick<Council, 'members'>, day: string): ReadonlySet<number> {
  return new Set(
    members
      .filter(({ mandateUntil }) => mandateUntil === null || day <= mandateUntil)
      .map(({ seat }) => seat),
  );
}

/** The lowest seats of the statutory size that nobody holds. */
export function vacantSeats(
  council: Pick<Council, 'members' | 'statutorySize'>,
  day: string,
): readonly number[] {
  const taken = takenSeats(council, day);
  if (taken.size >= council.statutorySize) return [];
  return Array.from({ length: council.statutorySize }, (_, index) => index + 1).filter(
    (seat) => !taken.has(seat),
  );
}

/** The term that a day falls in. */
export function termOf({ terms }: Pick<Council, 'terms'>, day: string): Council['terms'][number] | null {
  return terms.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ?? null;
}
