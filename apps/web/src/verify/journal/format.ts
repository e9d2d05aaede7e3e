import {
  Fields,
  Read,
  Reader,
  anyObject,
  byMember,
  flag,
  like,
  list,
  mapOf,
  object,
  oneOf,
  orNull,
  text,
  wholeFrom,
} from './reading';

const uuid = like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const sha256 = like(/^[0-9a-f]{64}$/);
const number = wholeFrom(0);
const choice = oneOf('for', 'against', 'abstain');
const vote = { voteId: uuid };
const ofMember = { memberId: uuid };

const readExport = object({
  format: oneOf('kworum-journal/1'),
  meetingId: uuid,
  key: object({ name: text, publicKey: text }),
  entries: list(anyObject),
  checkpoints: list(text),
});
export type Journal = ReturnType<typeof readExport>;
/** @throws WrongForm when the value is no export of this format */
export const readJournal = (value: unknown): Journal => readExport(value, 'journal');

const speaker = byMember<Speaker>('kind', {
  member: object({ kind: oneOf('member'), ...ofMember }),
  guest: object({ kind: oneOf('guest'), guestId: uuid }),
});
export type Speaker =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'guest'; readonly guestId: string };

const rule = oneOf(
  'simple',
  'absolute',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'quorum',
  'fraction',
);
const majority = object({
  rule,
  numerator: wholeFrom(1),
  denominator: wholeFrom(1),
  base: oneOf('against', 'against-and-abstain', 'statutory', 'present', 'cast', 'entitled'),
  strictness: oneOf('strict', 'at-least'),
  quorum: oneOf('half-of-statutory', 'implied'),
});
const quorum = object({ present: number, required: number, reached: flag });
const counts = object({
  for: number,
  against: number,
  abstain: number,
  noVote: number,
  absent: number,
  excluded: number,
});
const verdict = object({
  passed: flag,
  reason: oneOf('no-quorum', 'majority-reached', 'majority-not-reached'),
  rule,
  legalBasis: text,
  required: number,
  statutorySize: number,
  quorum,
});
const plan = object({
  title: text,
  date: like(/^\d{4}-\d{2}-\d{2}$/),
  place: text,
  councilId: uuid,
  councilName: text,
  statutorySize: number,
  rehearsal: flag,
  seats: list(object({ ...ofMember, seat: number, name: text, function: text, club: orNull(text) })),
  guests: list(object({ guestId: uuid, name: text, function: text })),
  agenda: list(object({ itemId: uuid, number: text, title: text })),
});
const ballot = { ...vote, ...ofMember, choice, channel: oneOf('tablet', 'roll-call') };

/** The members of every event beside its type. */
const fieldsOf = {
  'meeting.prepared': { plan },
  'meeting.opened': {},
  'meeting.closed': {},
  'member.checked-in': ofMember,
  'member.checked-out': ofMember,
  'item.started': { itemId: uuid },
  'item.ended': { itemId: uuid },
  'floor.requested': { requestId: uuid, ...ofMember, kind: oneOf('speech', 'ad-vocem', 'point-of-order') },
  'floor.withdrawn': { requestId: uuid },
  'floor.granted': { speaker, requestId: orNull(uuid), limitSeconds: orNull(number) },
  'floor.extended': { seconds: number },
  'floor.ended': { speaker },
  'vote.prepared': {
    ...vote,
    number,
    itemId: uuid,
    subject: text,
    matter: oneOf('resolution', 'motion', 'quorum', 'test'),
    majority,
    legalBasis: text,
    revote: orNull(object({ of: uuid, reason: text })),
  },
  'vote.withdrawn': vote,
  'recusal.declared': { ...vote, ...ofMember },
  'vote.opened': { ...vote, quorum, override: orNull(text), timeLimitSeconds: orNull(number) },
  'ballot.cast': ballot,
  'ballot.changed': ballot,
  'vote.closed': {
    ...vote,
    outcomes: mapOf(oneOf('for', 'against', 'abstain', 'no-vote', 'absent', 'excluded')),
    counts,
    verdict,
  },
  'vote.announced': vote,
  'vote.annulled': { ...vote, reason: text },
  'correction.declared': { ...vote, ...ofMember, choice, reason: text },
} as const satisfies Readonly<Record<string, Fields>>;

export type EventType = keyof typeof fieldsOf;
export type EventOf<T extends EventType> = T extends EventType
  ? { readonly type: T } & Read<(typeof fieldsOf)[T]>
  : never;
export type JournalEvent = EventOf<EventType>;

const event = byMember<JournalEvent>(
  'type',
  Object.fromEntries(
    Object.entries(fieldsOf).map(([type, fields]) => [
      type,
      object({ type: oneOf(type), ...fields }) as Reader<unknown> as Reader<JournalEvent>,
    ]),
  ),
);

export type Actor =
  | { readonly role: 'office'; readonly personId: string }
  | { readonly role: 'member'; readonly memberId: string };

const instant: Reader<string> = (value, path) => {
  const time = like(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)(value, path);
  const milliseconds = Date.parse(time);
  // A day that no calendar has is either refused or moved to another.
  const kept = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
  return oneOf(time)(kept, path);
};

export const readEntry = object({
  v: oneOf(1),
  meetingId: uuid,
  seq: number,
  at: instant,
  actor: byMember<Actor>('role', {
    office: object({ role: oneOf('office'), personId: text }),
    member: object({ role: oneOf('member'), ...ofMember }),
  }),
  commandId: uuid,
  event,
  prev: sha256,
  hash: sha256,
});
export type Entry = ReturnType<typeof readEntry>;
export type Plan = ReturnType<typeof plan>;
export type Majority = ReturnType<typeof majority>;
export type Counts = ReturnType<typeof counts>;
export type Quorum = ReturnType<typeof quorum>;
export type Verdict = ReturnType<typeof verdict>;
export type Choice = ReturnType<typeof choice>;
export type Outcome = Choice | 'no-vote' | 'absent' | 'excluded';
