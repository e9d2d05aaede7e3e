import { agendaShape, planShape } from './plan-shapes';
import { Described, count, either, exactly, flag, listOf, mapOf, oneOf, orNull, text, uuid } from './shape';
import {
  ballotChoiceShape,
  candidateResultShape,
  choiceShape,
  countsShape,
  majorityShape,
  outcomeShape,
  questionShape,
  quorumShape,
  tokenShape,
  verdictShape,
} from './vote-shapes';

const speaker = either(
  exactly({ kind: oneOf('member'), memberId: uuid }),
  exactly({ kind: oneOf('guest'), guestId: uuid }),
);
const ballot = {
  voteId: uuid,
  memberId: uuid,
  choice: ballotChoiceShape,
  channel: oneOf('tablet', 'roll-call'),
};

/** The members of every event, by its type. */
export const eventShapes = {
  'meeting.prepared': exactly({ type: oneOf('meeting.prepared'), plan: planShape }),
  'meeting.opened': exactly({ type: oneOf('meeting.opened') }),
  'meeting.closed': exactly({ type: oneOf('meeting.closed') }),
  'member.checked-in': exactly({ type: oneOf('member.checked-in'), memberId: uuid, remote: flag }),
  'member.checked-out': exactly({ type: oneOf('member.checked-out'), memberId: uuid }),
  'item.started': exactly({ type: oneOf('item.started'), itemId: uuid }),
  'item.ended': exactly({ type: oneOf('item.ended'), itemId: uuid }),
  'item.limited': exactly({
    type: oneOf('item.limited'),
    itemId: uuid,
    speechSeconds: orNull(count),
    clubSeconds: orNull(count),
  }),
  'amendment.submitted': exactly({
    type: oneOf('amendment.submitted'),
    amendmentId: uuid,
    itemId: uuid,
    title: text,
    author: text,
  }),
  'amendment.dropped': exactly({ type: oneOf('amendment.dropped'), amendmentId: uuid, reason: text }),
  'amendments.ordered': exactly({
    type: oneOf('amendments.ordered'),
    itemId: uuid,
    amendmentIds: listOf(uuid),
  }),
  'floor.requested': exactly({
    type: oneOf('floor.requested'),
    requestId: uuid,
    memberId: uuid,
    kind: oneOf('speech', 'ad-vocem', 'point-of-order'),
  }),
  'floor.withdrawn': exactly({ type: oneOf('floor.withdrawn'), requestId: uuid }),
  'speakers.ordered': exactly({ type: oneOf('speakers.ordered'), requestIds: listOf(uuid) }),
  'floor.granted': exactly({
    type: oneOf('floor.granted'),
    speaker,
    requestId: orNull(uuid),
    limitSeconds: orNull(count),
    beyondLimit: flag,
  }),
  'floor.extended': exactly({ type: oneOf('floor.extended'), seconds: count }),
  'floor.ended': exactly({ type: oneOf('floor.ended'), speaker }),
  'vote.prepared': exactly({
    type: oneOf('vote.prepared'),
    voteId: uuid,
    number: count,
    itemId: uuid,
    subject: text,
    matter: oneOf('resolution', 'motion', 'election', 'recall', 'quorum', 'test'),
    question: questionShape,
    ballot: oneOf('open', 'secret'),
    anonymous: flag,
    majority: majorityShape,
    legalBasis: text,
    revote: orNull(exactly({ of: uuid, reason: text })),
  }),
  'vote.withdrawn': exactly({ type: oneOf('vote.withdrawn'), voteId: uuid }),
  'consent.recorded': exactly({ type: oneOf('consent.recorded'), voteId: uuid, applicant: text }),
  'recusal.declared': exactly({ type: oneOf('recusal.declared'), voteId: uuid, memberId: uuid }),
  'vote.opened': exactly({
    type: oneOf('vote.opened'),
    voteId: uuid,
    quorum: quorumShape,
    override: orNull(text),
    timeLimitSeconds: orNull(count),
    tokenKey: orNull(text),
  }),
  'ballot.cast': exactly({ type: oneOf('ballot.cast'), ...ballot }),
  'ballot.changed': exactly({ type: oneOf('ballot.changed'), ...ballot }),
  'ballot.issued': exactly({ type: oneOf('ballot.issued'), voteId: uuid, memberId: uuid }),
  'vote.closed': exactly({
    type: oneOf('vote.closed'),
    voteId: uuid,
    outcomes: mapOf(outcomeShape),
    counts: orNull(countsShape),
    verdict: orNull(verdictShape),
    candidates: orNull(listOf(candidateResultShape)),
    tokens: orNull(listOf(tokenShape)),
  }),
  'vote.announced': exactly({ type: oneOf('vote.announced'), voteId: uuid }),
  'agenda.changed': exactly({ type: oneOf('agenda.changed'), voteId: uuid, agenda: agendaShape }),
  'items.settled': exactly({ type: oneOf('items.settled'), voteId: uuid, itemIds: listOf(uuid) }),
  'vote.annulled': exactly({ type: oneOf('vote.annulled'), voteId: uuid, reason: text }),
  'correction.declared': exactly({
    type: oneOf('correction.declared'),
    voteId: uuid,
    memberId: uuid,
    choice: choiceShape,
    reason: text,
  }),
};
export type EventType = keyof typeof eventShapes;
export type EventOf<T extends EventType> = Described<(typeof eventShapes)[T]>;
export type JournalEvent = { [T in EventType]: EventOf<T> }[EventType];
export type Speaker = EventOf<'floor.ended'>['speaker'];
