import type { MeetingEvent } from '@kworum/domain';
import { idOf, requestId } from '../fixed-ids';
import { member, members, office } from '../honest-house';
import { rulesMeeting } from '../meetings/played';
import { byInsider } from '../played-meeting';
import { given } from '../results';
import { honestMeeting } from '../tampering';
import type { JournalVector } from '../vector';

const [anna, , ewa] = members;
const { inVote, placeOf, slipIn, withEvent } = rulesMeeting;

const ordered = (...nth: readonly number[]): MeetingEvent => ({
  ...{ type: 'speakers.ordered', requestIds: nth.map(requestId) },
});
const limited = (itemId: string): MeetingEvent => ({
  ...{ type: 'item.limited', itemId, speechSeconds: 60, clubSeconds: null },
});

/** Attacks on what the plan's rules bind. */
const quorums: Readonly<Record<string, JournalVector>> = {
  'remote-without-basis': byInsider(
    'A member takes part from elsewhere in a council that has no basis for it.',
    honestMeeting.withEvent(honestMeeting.placeOf('member.checked-in'), 'member.checked-in', (event) => ({
      ...event,
      remote: true,
    })),
    honestMeeting.placeOf('member.checked-in'),
  ),
  'remote-basis-taken-away': byInsider(
    'The basis for taking part from elsewhere is taken out of the plan afterwards.',
    withEvent(0, 'meeting.prepared', ({ plan, ...event }) => ({
      ...event,
      plan: { ...plan, rules: { ...plan.rules, remoteBasis: null } },
    })),
    placeOf('member.checked-in', 5),
  ),
  'excluded-counted-for-quorum-against-the-rules': byInsider(
    'A barred member is counted for the quorum of the opening, against the council’s rules; no reason seems needed.',
    withEvent(inVote(1, 'vote.opened'), 'vote.opened', (event) => ({
      ...event,
      ...{ quorum: { present: 3, required: 3, reached: true }, override: null },
    })),
    inVote(1, 'vote.opened'),
    'wrong-result',
  ),
  'excluded-left-out-of-quorum-against-the-rules': byInsider(
    'A barred member is left out of the quorum of the opening, against the council’s rules.',
    honestMeeting.withEvent(honestMeeting.inVote(1, 'vote.opened'), 'vote.opened', (event) => ({
      ...event,
      quorum: { ...event.quorum, present: event.quorum.present - 1 },
    })),
    honestMeeting.inVote(1, 'vote.opened'),
    'wrong-result',
  ),
  'verdict-with-the-excluded-in-its-quorum': byInsider(
    'A barred member makes up the quorum of the verdict, against the council’s rules.',
    withEvent(inVote(1, 'vote.closed'), 'vote.closed', (event) => ({
      ...event,
      verdict: {
        ...given(event.verdict),
        ...{ passed: true, reason: 'majority-reached' },
        quorum: { present: 3, required: 3, reached: true },
      },
    })),
    inVote(1, 'vote.closed'),
    'wrong-result',
  ),
  'rules-exchanged-after-the-votes': byInsider(
    'The plan is changed afterwards so that barred members count: the recorded quorum no longer follows.',
    withEvent(0, 'meeting.prepared', ({ plan, ...event }) => ({
      ...event,
      plan: { ...plan, rules: { ...plan.rules, excludedCountForQuorum: true } },
    })),
    inVote(1, 'vote.opened'),
    'wrong-result',
  ),
};

/** Attacks on the list of speakers and on limits. */
const floors: Readonly<Record<string, JournalVector>> = {
  'speakers-order-drops-a-request': slipIn(
    'The chair’s order of speakers drops a request.',
    placeOf('speakers.ordered'),
    office,
    ordered(4, 2, 1),
  ),
  'speakers-order-names-a-request-twice': slipIn(
    'The chair’s order of speakers names one request twice.',
    placeOf('speakers.ordered'),
    office,
    ordered(4, 2, 1, 1),
  ),
  'speakers-order-with-a-granted-request': slipIn(
    'The chair’s order of speakers names who has already spoken.',
    placeOf('speakers.ordered', 2),
    office,
    ordered(4, 3, 1),
  ),
  'speakers-order-with-a-withdrawn-request': slipIn(
    'The chair’s order of speakers names who has withdrawn.',
    placeOf('speakers.ordered', 3),
    office,
    ordered(3, 1),
  ),
  'request-of-an-absent-member': slipIn(
    'A member who has left asks for the floor.',
    placeOf('member.checked-out') + 1,
    member(ewa),
    { type: 'floor.requested', requestId: requestId(9), memberId: ewa, kind: 'speech' },
  ),
  'second-request-of-a-member': slipIn(
    'A member asks for the floor a second time.',
    placeOf('speakers.ordered'),
    member(anna),
    { type: 'floor.requested', requestId: requestId(9), memberId: anna, kind: 'ad-vocem' },
  ),
  'floor-on-the-request-of-another': byInsider(
    'The floor is given to one member on the request of another.',
    withEvent(placeOf('floor.granted'), 'floor.granted', (event) => ({ ...event, requestId: requestId(3) })),
    placeOf('floor.granted'),
  ),
  'item-ended-while-voting': slipIn('The item ends while a vote is open.', inVote(1, 'vote.closed'), office, {
    type: 'item.ended',
    itemId: idOf('item 1'),
  }),
  'item-ended-before-the-announcement': slipIn(
    'The item ends while a result is not announced.',
    inVote(1, 'vote.announced'),
    office,
    { type: 'item.ended', itemId: idOf('item 1') },
  ),
  'vote-number-left-out': byInsider(
    'A number of a vote is left out, as if one had been taken off the record.',
    withEvent(inVote(2, 'vote.prepared'), 'vote.prepared', (event) => ({ ...event, number: 3 })),
    inVote(2, 'vote.prepared'),
  ),
  'limit-of-unknown-item': slipIn(
    'An item is given limits that is not on the agenda.',
    placeOf('item.limited'),
    office,
    limited(idOf('no item')),
  ),
  'limit-of-an-ended-item': slipIn(
    'An item is given limits when it has ended.',
    placeOf('item.ended') + 1,
    office,
    limited(idOf('item 1')),
  ),
};

export const rulesAttacks: Readonly<Record<string, JournalVector>> = { ...quorums, ...floors };
