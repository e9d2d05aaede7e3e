import { MeetingScript } from '@kworum/testing';
import fc from 'fast-check';
import { BallotContent, choices } from '../majority/outcome';
import type { AskedQuestion, MeetingCommand } from './command';
import { floorRequestKinds } from './floor-request-kind';

export const seats = 5;
type Prepare = Extract<MeetingCommand, { type: 'vote.prepare' }>;
type Kind = keyof typeof commands;

/** A move of a random meeting; votes, items and people are named by place, so that many moves hit something. */
export interface Move {
  readonly kind: Kind | 'hand-in' | 'whole-vote';
  readonly seat: number;
  /** Whether the wrong side tries: the office a member's command, a member the office's. */
  readonly astray: boolean;
  readonly place: number;
  readonly flag: boolean;
}

const prepare = (changes: Partial<Prepare>): Prepare => ({
  ...{ type: 'vote.prepare', subject: 'Pytanie', matter: 'motion', majority: { rule: 'simple' } },
  ...changes,
});
const itemAt = ({ meeting }: MeetingScript, place: number) =>
  meeting.agenda[place % (meeting.agenda.length + 1)]?.itemId ?? 'item-unknown';
const amendmentAt = ({ meeting }: MeetingScript, place: number) =>
  meeting.amendments[place % (meeting.amendments.length + 1)]?.amendmentId ?? 'amendment-unknown';
export const latest = ({ meeting }: MeetingScript) => meeting.votes.at(-1);
export const voteId = (script: MeetingScript) => latest(script)?.voteId ?? 'no-vote';

function change(script: MeetingScript, { place, flag }: Move): AskedQuestion {
  const afterItemId = place % 3 === 0 ? null : itemAt(script, place);
  if (place % 2 === 0) {
    const number = `${script.entries.length}a`;
    return { kind: 'agenda-change', change: { kind: 'add', number, title: 'Dodany', afterItemId } };
  }
  const itemId = itemAt(script, place + 1);
  return flag
    ? { kind: 'agenda-change', change: { kind: 'remove', itemId } }
    : { kind: 'agenda-change', change: { kind: 'move', itemId, afterItemId } };
}

function nextRound({ meeting }: MeetingScript, { place }: Move): AskedQuestion {
  const previous = meeting.votes.findLast(({ question }) => question.kind === 'election');
  const standing = previous?.result?.candidates ?? [];
  const left = standing.filter((one) => one.standing !== 'elected' || place === 3);
  return {
    ...{ kind: 'next-round', of: previous?.voteId ?? 'no-vote' },
    candidateIds: left.map(({ candidateId }) => candidateId).concat(left.length > 0 ? [] : ['nobody']),
  };
}

/** What a ballot in the latest vote says: lawful most of the time. */
export function content(script: MeetingScript, { place, flag, seat }: Move): BallotContent {
  const question = latest(script)?.question;
  const choice = choices[place] ?? 'for';
  if (question?.kind !== 'election') return choice;
  const { candidates, method, seats: open } = question;
  if (method === 'choose') {
    const chosen = candidates.slice(flag ? 0 : seat % 2).slice(0, place === 3 ? open + 1 : open);
    return Object.fromEntries(chosen.map(({ candidateId }) => [candidateId, 'for' as const]));
  }
  const marked = candidates.slice(place % 2);
  return Object.fromEntries(marked.map(({ candidateId }) => [candidateId, flag ? 'for' : choice]));
}

export const election = ({ place, flag }: Move): Prepare =>
  prepare({
    ...{ matter: 'election', majority: { rule: flag ? 'absolute-secret' : 'simple' } },
    question: {
      ...{ kind: 'election', seats: 1 + (place % 2), method: place < 2 ? 'choose' : 'approve' },
      candidates: ['Anna', 'Jan', 'Ewa'],
    },
  });

export const commands = {
  'meeting.open': () => ({ type: 'meeting.open' }),
  'meeting.close': () => ({ type: 'meeting.close' }),
  'item.start': (script, { place }) => ({ type: 'item.start', itemId: itemAt(script, place) }),
  'item.end': () => ({ type: 'item.end' }),
  'item.limit': (script, { place }) => ({
    ...{ type: 'item.limit', itemId: itemAt(script, place), speechSeconds: 60, clubSeconds: place },
  }),
  'amendment.submit': (script, { place }) => ({
    ...{ type: 'amendment.submit', itemId: itemAt(script, place), title: 'Poprawka', author: 'klub' },
  }),
  'amendment.drop': (script, { place }) => ({
    ...{ type: 'amendment.drop', amendmentId: amendmentAt(script, place), reason: 'cofnięta' },
  }),
  'amendments.order': (script, { place, flag }) => {
    const itemId = itemAt(script, place);
    const known = script.meeting.amendments.filter((one) => one.itemId === itemId && one.dropped === null);
    const amendmentIds = known.map(({ amendmentId }) => amendmentId).toReversed();
    return { type: 'amendments.order', itemId, amendmentIds: amendmentIds.slice(flag ? 0 : place % 2) };
  },
  'floor.grant': (_script, { seat, flag }) => ({
    ...{ type: 'floor.grant', speaker: { kind: 'member', memberId: `member-${seat}` }, beyondLimit: flag },
  }),
  'floor.extend': () => ({ type: 'floor.extend', seconds: 30 }),
  'floor.end': () => ({ type: 'floor.end' }),
  'speakers.order': ({ meeting }, { place, flag }) => {
    const requestIds = meeting.speakersList.map(({ requestId }) => requestId).toReversed();
    return { type: 'speakers.order', requestIds: requestIds.slice(flag ? 0 : place % 2) };
  },
  'prepare.plain': (_script, { place }) => prepare({ matter: place % 2 === 0 ? 'motion' : 'resolution' }),
  'prepare.secret': () => prepare({ matter: 'recall', majority: { rule: 'absolute-secret' } }),
  'prepare.quorum': () => prepare({ matter: 'quorum' }),
  'prepare.election': (_script, move) => election(move),
  'prepare.next-round': (script, move) =>
    prepare({ matter: 'election', ballot: 'secret', question: nextRound(script, move) }),
  'prepare.agenda-change': (script, move) =>
    prepare({ majority: { rule: 'simple' }, legalBasis: 'statut', question: change(script, move) }),
  'prepare.amendment': (script, { place }) =>
    prepare({ question: { kind: 'amendment', amendmentId: amendmentAt(script, place) } }),
  'prepare.block': (script, { place }) =>
    prepare({ question: { kind: 'block', itemIds: [itemAt(script, place), itemAt(script, place + 1)] } }),
  'prepare.revote': (script) => prepare({ revote: { of: voteId(script), reason: 'wątpliwość' } }),
  'vote.withdraw': (script) => ({ type: 'vote.withdraw', voteId: voteId(script) }),
  'consent.record': (script) => ({ type: 'consent.record', voteId: voteId(script) }),
  'recusal.declare': (script, { seat }) => ({
    ...{ type: 'recusal.declare', voteId: voteId(script), memberId: `member-${seat}` },
  }),
  'vote.open': (script, { flag }) => ({
    ...{ type: 'vote.open', voteId: voteId(script), override: flag ? 'na wniosek' : undefined },
  }),
  'ballot.enter': (script, move) => ({
    ...{ type: 'ballot.enter', voteId: voteId(script), memberId: `member-${move.seat}` },
    choice: content(script, move),
  }),
  'vote.close': (script) => ({ type: 'vote.close', voteId: voteId(script) }),
  'vote.announce': (script) => ({ type: 'vote.announce', voteId: voteId(script) }),
  'vote.annul': (script) => ({ type: 'vote.annul', voteId: voteId(script), reason: 'awaria' }),
  'correction.declare': (script, { seat, place }) => ({
    ...{ type: 'correction.declare', voteId: voteId(script), memberId: `member-${seat}` },
    ...{ choice: choices[place] ?? 'for', reason: 'pomyłka' },
  }),
  'check-in': (_script, { flag }) => ({ type: 'attendance.check-in', remote: flag }),
  'check-out': () => ({ type: 'attendance.check-out' }),
  'floor.request': (_script, { place }) => ({
    ...{ type: 'floor.request', kind: floorRequestKinds[place] ?? 'speech' },
  }),
  'floor.withdraw': () => ({ type: 'floor.withdraw' }),
  'ballot.cast': (script, move) => ({
    ...{ type: 'ballot.cast', voteId: voteId(script), choice: content(script, move) },
  }),
  'token.request': (script) => ({ type: 'token.request', voteId: voteId(script), blinded: 'x' }),
} satisfies Record<string, (script: MeetingScript, move: Move) => MeetingCommand>;

export const members: ReadonlySet<Move['kind']> = new Set<Kind>([
  'check-in',
  'check-out',
  'floor.request',
  'floor.withdraw',
  'ballot.cast',
  'token.request',
]);
const often = [
  'whole-vote',
  'whole-vote',
  'whole-vote',
  'check-in',
  'check-in',
  'check-in',
  'ballot.cast',
  'token.request',
  'hand-in',
  'hand-in',
  'floor.grant',
  'floor.extend',
] as const;
const kinds = [...(Object.keys(commands) as Kind[]), ...often];

export const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  seat: fc.integer({ min: 1, max: seats + 1 }),
  astray: fc.integer({ max: 19, min: 0 }).map((one) => one === 0),
  place: fc.nat({ max: 3 }),
  flag: fc.boolean(),
});
