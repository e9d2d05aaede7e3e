import { Fields, Read, Reader, byMember, flag, list, object, oneOf, orNull, text } from '../reading';
import { choice, number, ofMember, ofVote, uuid } from './basics';
import { majority } from './majority';
import { agenda, plan } from './plan';
import { question } from './question';
import { ballotChoice, candidates, counts, outcomes, quorum, tokens, verdict } from './tally';

export type Speaker =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'guest'; readonly guestId: string };
const speaker = byMember<Speaker>('kind', {
  member: object({ kind: oneOf('member'), ...ofMember }),
  guest: object({ kind: oneOf('guest'), guestId: uuid }),
});

const ofItem = { itemId: uuid };
const ballot = { ...ofVote, ...ofMember, choice: ballotChoice, channel: oneOf('tablet', 'roll-call') };

/** The members of every event beside its type. */
const fieldsOf = {
  'meeting.prepared': { plan },
  'meeting.opened': {},
  'meeting.closed': {},
  'member.checked-in': { ...ofMember, remote: flag },
  'member.checked-out': ofMember,
  'item.started': ofItem,
  'item.ended': ofItem,
  'item.limited': { ...ofItem, speechSeconds: orNull(number), clubSeconds: orNull(number) },
  'amendment.submitted': { amendmentId: uuid, ...ofItem, title: text, author: text },
  'amendment.dropped': { amendmentId: uuid, reason: text },
  'amendments.ordered': { ...ofItem, amendmentIds: list(uuid) },
  'floor.requested': { requestId: uuid, ...ofMember, kind: oneOf('speech', 'ad-vocem', 'point-of-order') },
  'floor.withdrawn': { requestId: uuid },
  'speakers.ordered': { requestIds: list(uuid) },
  'floor.granted': { speaker, requestId: orNull(uuid), limitSeconds: orNull(number), beyondLimit: flag },
  'floor.extended': { seconds: number },
  'floor.ended': { speaker },
  'vote.prepared': {
    ...ofVote,
    number,
    ...ofItem,
    subject: text,
    matter: oneOf('resolution', 'motion', 'election', 'recall', 'quorum', 'test'),
    question,
    ballot: oneOf('open', 'secret'),
    anonymous: flag,
    majority,
    legalBasis: text,
    revote: orNull(object({ of: uuid, reason: text })),
  },
  'vote.withdrawn': ofVote,
  'consent.recorded': { ...ofVote, applicant: text },
  'recusal.declared': { ...ofVote, ...ofMember },
  'vote.opened': {
    ...ofVote,
    quorum,
    override: orNull(text),
    timeLimitSeconds: orNull(number),
    tokenKey: orNull(text),
  },
  'ballot.cast': ballot,
  'ballot.changed': ballot,
  'ballot.issued': { ...ofVote, ...ofMember },
  'vote.closed': {
    ...ofVote,
    outcomes,
    counts: orNull(counts),
    verdict: orNull(verdict),
    candidates: orNull(candidates),
    tokens: orNull(tokens),
  },
  'vote.announced': ofVote,
  'agenda.changed': { ...ofVote, agenda },
  'items.settled': { ...ofVote, itemIds: list(uuid) },
  'vote.annulled': { ...ofVote, reason: text },
  'correction.declared': { ...ofVote, ...ofMember, choice, reason: text },
} as const satisfies Readonly<Record<string, Fields>>;

export type EventType = keyof typeof fieldsOf;
export type EventOf<T extends EventType> = T extends EventType
  ? { readonly type: T } & Read<(typeof fieldsOf)[T]>
  : never;
export type JournalEvent = EventOf<EventType>;
export type Matter = EventOf<'vote.prepared'>['matter'];

export const event = byMember<JournalEvent>(
  'type',
  Object.fromEntries(
    Object.entries(fieldsOf).map(([type, fields]) => [
      type,
      object({ type: oneOf(type), ...fields }) as Reader<unknown> as Reader<JournalEvent>,
    ]),
  ),
);
