import type { MemberRow } from './member.entity';
import type { TermRow } from './term.entity';

/** The calendar day in the council's country, `2026-11-26`. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(now);
}

/**
 * The term that a day falls in; between terms, and after the last, the one before holds on; before the first,
 * the first.
 * @param terms oldest first
 */
export function termOn(terms: readonly TermRow[], day: string): TermRow | undefined {
  return terms.findLast(({ startsOn }) => startsOn <= day) ?? terms[0];
}

/** A mandate holds from the oath to its last day. */
export function holdsMandateOn({ mandateFrom, mandateUntil }: MemberRow, day: string): boolean {
  return mandateFrom <= day && (mandateUntil === null || day <= mandateUntil);
}

/** Whether two mandates of one seat hold on the same day. */
export function mandatesOverlap(
  one: Pick<MemberRow, 'mandateFrom' | 'mandateUntil'>,
  other: Pick<MemberRow, 'mandateFrom' | 'mandateUntil'>,
): boolean {
  const endsBefore = (a: typeof one, b: typeof one) =>
    a.mandateUntil !== null && a.mandateUntil < b.mandateFrom;
  return !endsBefore(one, other) && !endsBefore(other, one);
}
