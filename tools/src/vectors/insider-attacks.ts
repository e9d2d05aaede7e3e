import type { MeetingEvent } from '@kworum/domain';
import { idOf, voteId } from './fixed-ids';
import { member, members, office } from './honest-house';
import { given, moved } from './results';
import {
  at,
  byInsider,
  eventAt,
  honestContents,
  placeOf,
  slipIn,
  withEvent,
  withInserted,
} from './tampering';
import type { JournalVector } from './vector';

const [anna, jan, ewa, piotr, zofia] = members;
const firstVote = voteId(1);
const secondVote = voteId(2);
const firstBallot = placeOf('ballot.cast');
const firstOpening = placeOf('vote.opened');
const firstClose = placeOf('vote.closed');
const secondClose = placeOf('vote.closed', 2);

const unlimited = { type: 'vote.opened', override: null, timeLimitSeconds: null, tokenKey: null } as const;

function ballot(
  memberId: string,
  type: 'ballot.cast' | 'ballot.changed' = 'ballot.cast',
  ofVote = firstVote,
): MeetingEvent {
  return { type, voteId: ofVote, memberId, choice: 'against', channel: 'tablet' };
}

/** Attacks by who holds the server's key: the chain and the signatures are good. */
export const insiderAttacks: Readonly<Record<string, JournalVector>> = {
  'wrong-tally': byInsider(
    'A vote in favour too many in the counts.',
    withEvent(firstClose, 'vote.closed', (event) => ({
      ...event,
      counts: moved(event.counts, 'noVote', 'for'),
    })),
    firstClose,
    'wrong-result',
  ),
  'forged-outcome': byInsider(
    'A member who did not vote is put on record as voting in favour, the counts to match.',
    withEvent(firstClose, 'vote.closed', (event) => ({
      ...event,
      outcomes: { ...event.outcomes, [ewa]: 'for' },
      counts: moved(event.counts, 'noVote', 'for'),
    })),
    firstClose,
    'wrong-result',
  ),
  'missing-seat': byInsider(
    'A seat is left out of the outcomes.',
    withEvent(firstClose, 'vote.closed', ({ outcomes, ...event }) => {
      const { [zofia]: _, ...others } = outcomes;
      return { ...event, outcomes: others };
    }),
    firstClose,
    'wrong-result',
  ),
  'forged-verdict': byInsider(
    'Two of five for an absolute majority of the statutory size are declared enough.',
    withEvent(secondClose, 'vote.closed', (event) => ({
      ...event,
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached' },
    })),
    secondClose,
    'wrong-result',
  ),
  'exchanged-rule': byInsider(
    'The verdict names an easier rule than the vote was prepared with.',
    withEvent(secondClose, 'vote.closed', (event) => ({
      ...event,
      verdict: { ...given(event.verdict), rule: 'simple' },
    })),
    secondClose,
    'wrong-result',
  ),
  'forged-quorum': byInsider(
    'More members are said to be present at the opening than had checked in.',
    withEvent(firstOpening, 'vote.opened', (event) => ({
      ...event,
      quorum: { ...event.quorum, present: 5 },
    })),
    firstOpening,
    'wrong-result',
  ),
  'ballot-before-opening': slipIn(
    'A ballot before the vote is open.',
    firstOpening,
    member(anna),
    ballot(anna),
  ),
  'ballot-after-close': slipIn('A ballot after the close.', firstClose + 1, member(ewa), ballot(ewa)),
  'ballot-of-absent-member': slipIn(
    'A ballot of a member who never came.',
    firstClose,
    member(zofia),
    ballot(zofia),
  ),
  'ballot-of-member-who-left': slipIn(
    'A member changes the ballot after leaving.',
    firstClose,
    member(jan),
    ballot(jan, 'ballot.changed'),
  ),
  'ballot-of-excluded-member': slipIn(
    'A ballot of a barred member.',
    firstClose,
    member(piotr),
    ballot(piotr),
  ),
  'ballot-of-stranger': slipIn(
    'A ballot of somebody without a seat.',
    firstClose,
    member(idOf('stranger')),
    ballot(idOf('stranger')),
  ),
  'ballot-for-somebody-else': slipIn('One member votes for another.', firstClose, member(anna), ballot(ewa)),
  'tablet-ballot-by-office': slipIn(
    'The office votes for a member and passes it off as the tablet’s ballot.',
    firstClose,
    office,
    ballot(ewa),
  ),
  'second-ballot-as-first': slipIn(
    'A second ballot as if it were the first.',
    firstClose,
    member(anna),
    ballot(anna),
  ),
  'change-without-ballot': slipIn(
    'A change of a ballot that was never cast.',
    firstClose,
    member(ewa),
    ballot(ewa, 'ballot.changed'),
  ),
  'ballot-in-unknown-vote': slipIn(
    'A ballot in a vote that was never prepared.',
    firstClose,
    member(ewa),
    ballot(ewa, 'ballot.cast', idOf('no vote')),
  ),
  'recusal-after-opening': slipIn('A member is barred while the vote is open.', firstBallot, office, {
    type: 'recusal.declared',
    voteId: firstVote,
    memberId: ewa,
  }),
  'withdrawn-while-open': slipIn('An open vote is withdrawn.', firstBallot, office, {
    type: 'vote.withdrawn',
    voteId: firstVote,
  }),
  'announced-before-close': slipIn('A result is announced while the vote is open.', firstClose, office, {
    type: 'vote.announced',
    voteId: firstVote,
  }),
  'closed-while-voting': slipIn('The meeting is closed while a vote is open.', firstClose, office, {
    type: 'meeting.closed',
  }),
  'opened-twice': slipIn('A vote with an announced result is opened again.', secondClose, office, {
    type: 'vote.opened',
    voteId: firstVote,
    quorum: { present: 3, required: 3, reached: true },
    override: null,
    timeLimitSeconds: null,
    tokenKey: null,
  }),
  'two-votes-open': byInsider(
    'A second vote is opened beside the first.',
    honestContents.toSpliced(firstBallot, 0, ...secondVoteOpened()),
    firstBallot + 1,
  ),
  'opened-without-quorum-without-override': byInsider(
    'Two members of five open a vote without a stated reason.',
    honestContents.toSpliced(firstOpening, 1, ...openedByTwo()),
    firstOpening + 2,
  ),
  'time-goes-back': byInsider(
    'A ballot is dated before the opening of its vote.',
    honestContents.with(firstBallot, { ...at(honestContents, firstBallot), at: at(honestContents, 0).at }),
    firstBallot,
    'time-goes-back',
  ),
  'after-the-end': slipIn(
    'A member checks in after the meeting is closed.',
    honestContents.length,
    member(zofia),
    {
      type: 'member.checked-in',
      memberId: zofia,
      remote: false,
    },
  ),
  'unknown-event': byInsider(
    'An event that the format does not know.',
    withInserted(firstClose, office, { type: 'vote.corrected', voteId: firstVote } as never),
    firstClose,
    'wrong-form',
  ),
};

function secondVoteOpened() {
  const preparation = placeOf('vote.prepared', 2);
  const prepared = at(honestContents, preparation);
  const opened = at(honestContents, placeOf('vote.opened', 2));
  const { at: time } = at(honestContents, firstBallot);
  const quorum = { present: 4, required: 3, reached: true };
  return [
    { ...prepared, at: time, event: { ...eventAt(preparation, 'vote.prepared'), itemId: idOf('item 1') } },
    {
      ...opened,
      at: time,
      event: { ...unlimited, voteId: secondVote, quorum },
    },
  ];
}

/** Two of the four members leave before the opening. */
function openedByTwo() {
  const opened = at(honestContents, firstOpening);
  const leaving = [ewa, piotr].map((memberId) => ({
    ...opened,
    actor: member(memberId),
    event: { type: 'member.checked-out' as const, memberId },
  }));
  const quorum = { present: 2, required: 3, reached: false };
  return [...leaving, { ...opened, event: { ...unlimited, voteId: firstVote, quorum } }];
}
