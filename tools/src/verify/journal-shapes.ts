import {
  Described,
  count,
  either,
  exactly,
  flag,
  listOf,
  mapOf,
  matching,
  oneOf,
  orNull,
  positive,
  text,
} from './shape';

const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const sha256 = matching(/^[0-9a-f]{64}$/);
const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

export const exportShape = exactly({
  format: oneOf('kworum-journal/1'),
  meetingId: uuid,
  key: exactly({ name: text, publicKey: text }),
  entries: listOf(mapOf({ faultIn: () => null })),
  checkpoints: listOf(text),
});
export type JournalExport = Described<typeof exportShape>;

const choice = oneOf('for', 'against', 'abstain');
const outcome = oneOf('for', 'against', 'abstain', 'no-vote', 'absent', 'excluded');
const rule = oneOf(
  'simple',
  'absolute',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'quorum',
  'fraction',
);
const majority = exactly({
  rule,
  numerator: positive,
  denominator: positive,
  base: oneOf('against', 'against-and-abstain', 'statutory', 'present', 'cast', 'entitled'),
  strictness: oneOf('strict', 'at-least'),
  quorum: oneOf('half-of-statutory', 'implied'),
});
const speaker = either(
  exactly({ kind: oneOf('member'), memberId: uuid }),
  exactly({ kind: oneOf('guest'), guestId: uuid }),
);
const quorum = exactly({ present: count, required: count, reached: flag });
const counts = exactly({
  for: count,
  against: count,
  abstain: count,
  noVote: count,
  absent: count,
  excluded: count,
});
const verdict = exactly({
  passed: flag,
  reason: oneOf('no-quorum', 'majority-reached', 'majority-not-reached'),
  rule,
  legalBasis: text,
  required: count,
  statutorySize: count,
  quorum,
});
const plan = exactly({
  title: text,
  date: matching(/^\d{4}-\d{2}-\d{2}$/),
  place: text,
  councilId: uuid,
  councilName: text,
  statutorySize: count,
  rehearsal: flag,
  seats: listOf(exactly({ memberId: uuid, seat: count, name: text, function: text, club: orNull(text) })),
  guests: listOf(exactly({ guestId: uuid, name: text, function: text })),
  agenda: listOf(exactly({ itemId: uuid, number: text, title: text })),
});
const ballot = { voteId: uuid, memberId: uuid, choice, channel: oneOf('tablet', 'roll-call') };

export const eventShapes = {
  'meeting.prepared': exactly({ type: oneOf('meeting.prepared'), plan }),
  'meeting.opened': exactly({ type: oneOf('meeting.opened') }),
  'meeting.closed': exactly({ type: oneOf('meeting.closed') }),
  'member.checked-in': exactly({ type: oneOf('member.checked-in'), memberId: uuid }),
  'member.checked-out': exactly({ type: oneOf('member.checked-out'), memberId: uuid }),
  'item.started': exactly({ type: oneOf('item.started'), itemId: uuid }),
  'item.ended': exactly({ type: oneOf('item.ended'), itemId: uuid }),
  'floor.requested': exactly({
    type: oneOf('floor.requested'),
    requestId: uuid,
    memberId: uuid,
    kind: oneOf('speech', 'ad-vocem', 'point-of-order'),
  }),
  'floor.withdrawn': exactly({ type: oneOf('floor.withdrawn'), requestId: uuid }),
  'floor.granted': exactly({
    type: oneOf('floor.granted'),
    speaker,
    requestId: orNull(uuid),
    limitSeconds: orNull(count),
  }),
  'floor.extended': exactly({ type: oneOf('floor.extended'), seconds: count }),
  'floor.ended': exactly({ type: oneOf('floor.ended'), speaker }),
  'vote.prepared': exactly({
    type: oneOf('vote.prepared'),
    voteId: uuid,
    number: count,
    itemId: uuid,
    subject: text,
    matter: oneOf('resolution', 'motion', 'quorum', 'test'),
    majority,
    legalBasis: text,
    revote: orNull(exactly({ of: uuid, reason: text })),
  }),
  'vote.withdrawn': exactly({ type: oneOf('vote.withdrawn'), voteId: uuid }),
  'recusal.declared': exactly({ type: oneOf('recusal.declared'), voteId: uuid, memberId: uuid }),
  'vote.opened': exactly({
    type: oneOf('vote.opened'),
    voteId: uuid,
    quorum,
    override: orNull(text),
    timeLimitSeconds: orNull(count),
  }),
  'ballot.cast': exactly({ type: oneOf('ballot.cast'), ...ballot }),
  'ballot.changed': exactly({ type: oneOf('ballot.changed'), ...ballot }),
  'vote.closed': exactly({
    type: oneOf('vote.closed'),
    voteId: uuid,
    outcomes: mapOf(outcome),
    counts,
    verdict,
  }),
  'vote.announced': exactly({ type: oneOf('vote.announced'), voteId: uuid }),
  'vote.annulled': exactly({ type: oneOf('vote.annulled'), voteId: uuid, reason: text }),
  'correction.declared': exactly({
    type: oneOf('correction.declared'),
    voteId: uuid,
    memberId: uuid,
    choice,
    reason: text,
  }),
};
export type EventType = keyof typeof eventShapes;
export type EventOf<T extends EventType> = Described<(typeof eventShapes)[T]>;
export type JournalEvent = { [T in EventType]: EventOf<T> }[EventType];

export const actorShape = either(
  exactly({ role: oneOf('office'), personId: text }),
  exactly({ role: oneOf('member'), memberId: uuid }),
);
export type Actor = Described<typeof actorShape>;

/** Everything of an entry but its event, whose shape depends on its type. */
export const entryShape = exactly({
  v: oneOf(1),
  meetingId: uuid,
  seq: count,
  at: instant,
  actor: actorShape,
  commandId: uuid,
  event: mapOf({ faultIn: () => null }),
  prev: sha256,
  hash: sha256,
});
export type Entry = Omit<Described<typeof entryShape>, 'event'> & { readonly event: JournalEvent };
export type Plan = EventOf<'meeting.prepared'>['plan'];
export type Speaker = EventOf<'floor.ended'>['speaker'];
export type Quorum = Described<typeof quorum>;
export type Counts = Described<typeof counts>;
export type Verdict = Described<typeof verdict>;
export type Outcome = Described<typeof outcome>;
export type Choice = Described<typeof choice>;
export type Rule = Described<typeof rule>;
export type Majority = Described<typeof majority>;
