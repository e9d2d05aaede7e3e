import { flag, like, list, object, orNull, text, Reader, mapOf } from '../reading';
import { number, ofMember, uuid } from './basics';
import { numbers, rule } from './majority';

/** A text for some of the named majorities. */
const legalBases: Reader<ReadonlyMap<string, string>> = (value, path) => {
  const bases = mapOf(text)(value, path);
  for (const name of bases.keys()) rule(name, `${path}.${name}`);
  return bases;
};

const rules = object({
  legalBases,
  majorities: list(object({ name: text, legalBasis: text, ...numbers })),
  excludedCountForQuorum: flag,
  remoteBasis: orNull(text),
  secretWarningBelow: number,
  anonymousBallots: flag,
  speechSeconds: object({
    speech: orNull(number),
    'ad-vocem': orNull(number),
    'point-of-order': orNull(number),
  }),
  clubSecondsPerItem: orNull(number),
});

const item = object({ itemId: uuid, number: text, title: text });
export type AgendaItem = ReturnType<typeof item>;
export const agenda = list(item);

export const plan = object({
  title: text,
  date: like(/^\d{4}-\d{2}-\d{2}$/),
  place: text,
  councilId: uuid,
  councilName: text,
  statutorySize: number,
  rehearsal: flag,
  seats: list(object({ ...ofMember, seat: number, name: text, function: text, club: orNull(text) })),
  guests: list(object({ guestId: uuid, name: text, function: text })),
  agenda,
  rules,
  onDemandOf: orNull(text),
});
export type Plan = ReturnType<typeof plan>;
