import { Described, count, exactly, flag, listOf, mapOf, matching, orNull, text, uuid } from './shape';
import { measureShape, ruleShape } from './vote-shapes';

export const agendaShape = listOf(exactly({ itemId: uuid, number: text, title: text }));
export type Agenda = Described<typeof agendaShape>;

const rules = exactly({
  legalBases: mapOf(text, ruleShape),
  majorities: listOf(exactly({ name: text, legalBasis: text, ...measureShape })),
  excludedCountForQuorum: flag,
  remoteBasis: orNull(text),
  secretWarningBelow: count,
  anonymousBallots: flag,
  speechSeconds: exactly({
    speech: orNull(count),
    'ad-vocem': orNull(count),
    'point-of-order': orNull(count),
  }),
  clubSecondsPerItem: orNull(count),
});

/** The meeting as it was prepared. */
export const planShape = exactly({
  title: text,
  date: matching(/^\d{4}-\d{2}-\d{2}$/),
  place: text,
  councilId: uuid,
  councilName: text,
  statutorySize: count,
  rehearsal: flag,
  seats: listOf(exactly({ memberId: uuid, seat: count, name: text, function: text, club: orNull(text) })),
  guests: listOf(exactly({ guestId: uuid, name: text, function: text })),
  agenda: agendaShape,
  rules,
  onDemandOf: orNull(text),
});
export type Plan = Described<typeof planShape>;
