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

const [anna, , ewa, piotr] = members;
const quorumCheck = 3;
const fraction = 4;
const failedRepetition = 5;
const repetition = 6;
const testVote = 7;
/** The failed repetition has no close of its own. */
const placeOfClose = (vote: number) => placeOf('vote.closed', vote < failedRepetition ? vote : vote - 1);
const firstConfirmation = placeOf('vote.opened', quorumCheck) + 1;
const placeOfPreparation = (vote: number) => placeOf('vote.prepared', vote);

const tabletBallot = (vote: number, memberId: string): MeetingEvent => ({
  ...{ type: 'ballot.changed', voteId: voteId(vote), memberId },
  ...{ choice: 'against', channel: 'tablet' },
});
const correction = (vote: number, memberId: string): MeetingEvent => ({
  ...{ type: 'correction.declared', voteId: voteId(vote), memberId },
  ...{ choice: 'against', reason: 'pomyłka' },
});
const annulment = (vote: number): MeetingEvent => ({
  type: 'vote.annulled',
  voteId: voteId(vote),
  reason: 'awaria',
});

/** Attacks on majorities as data, by who holds the server's key. */
const majorityAttacks: Readonly<Record<string, JournalVector>> = {
  'named-rule-with-other-numbers': byInsider(
    'The absolute majority of the statutory size asks for a third instead of a half.',
    withEvent(placeOfPreparation(2), 'vote.prepared', (event) => ({
      ...event,
      majority: { ...event.majority, denominator: 3 },
    })),
    placeOfPreparation(2),
  ),
  'named-rule-without-its-quorum': byInsider(
    'A simple majority is said to imply the quorum.',
    withEvent(placeOfPreparation(1), 'vote.prepared', (event) => ({
      ...event,
      majority: { ...event.majority, quorum: 'implied' },
    })),
    placeOfPreparation(1),
  ),
  'fraction-of-nothing': byInsider(
    'A fraction has the denominator 0.',
    withEvent(placeOfPreparation(fraction), 'vote.prepared', (event) => ({
      ...event,
      majority: { ...event.majority, denominator: 0 },
    })),
    placeOfPreparation(fraction),
    'wrong-form',
  ),
  'exchanged-fraction': byInsider(
    'Two thirds become one third after the ballots: the verdict no longer follows.',
    withEvent(placeOfPreparation(repetition), 'vote.prepared', (event) => ({
      ...event,
      majority: { ...event.majority, numerator: 1 },
    })),
    placeOfClose(repetition),
    'wrong-result',
  ),
  'quorum-check-by-another-rule': byInsider(
    'A quorum check is decided by the simple majority.',
    withEvent(placeOfPreparation(quorumCheck), 'vote.prepared', (event) => ({
      ...event,
      majority: eventAt(placeOfPreparation(1), 'vote.prepared').majority,
    })),
    placeOfPreparation(quorumCheck),
  ),
  'quorum-check-with-choice-against': byInsider(
    'A ballot against is entered in a quorum check.',
    withEvent(firstConfirmation, 'ballot.cast', (event) => ({ ...event, choice: 'against' })),
    firstConfirmation,
  ),
};

/** Attacks on the ways a ballot takes. */
const ballotAttacks: Readonly<Record<string, JournalVector>> = {
  'ballot-after-time-limit': slipIn(
    'A member changes the ballot on the tablet when the time is up.',
    placeOfClose(fraction),
    member(anna),
    tabletBallot(fraction, anna),
  ),
  'roll-call-by-member': slipIn(
    'A member enters a ballot by roll call.',
    placeOfClose(repetition),
    member(ewa),
    {
      ...{ type: 'ballot.changed', voteId: voteId(repetition), memberId: ewa },
      ...{ choice: 'for', channel: 'roll-call' },
    },
  ),
  'roll-call-of-absent-member': slipIn(
    'The office enters a ballot of a member who has left.',
    placeOfClose(testVote),
    office,
    {
      ...{ type: 'ballot.cast', voteId: voteId(testVote), memberId: piotr },
      ...{ choice: 'for', channel: 'roll-call' },
    },
  ),
};

/** Attacks on what may follow a vote. */
const aftermathAttacks: Readonly<Record<string, JournalVector>> = {
  'vote-in-another-item': byInsider(
    'A vote belongs to an item that is not the current one.',
    withEvent(placeOfPreparation(1), 'vote.prepared', (event) => ({ ...event, itemId: idOf('item 2') })),
    placeOfPreparation(1),
  ),
  'vote-between-items': byInsider(
    'A vote belongs to an item that has ended, and no other is current.',
    withInserted(placeOf('item.ended') + 1, office, {
      ...eventAt(placeOfPreparation(2), 'vote.prepared'),
      itemId: idOf('item 1'),
    }),
    placeOf('item.ended') + 1,
  ),
  'revote-of-annulled-vote': byInsider(
    'A vote repeats one that was annulled and has no result.',
    withEvent(placeOfPreparation(repetition), 'vote.prepared', (event) => ({
      ...event,
      revote: { of: voteId(failedRepetition), reason: 'awaria tabletów' },
    })),
    placeOfPreparation(repetition),
  ),
  'revote-of-unknown-vote': byInsider(
    'A vote repeats one that never was.',
    withEvent(placeOfPreparation(repetition), 'vote.prepared', (event) => ({
      ...event,
      revote: { of: idOf('no vote'), reason: 'wątpliwość' },
    })),
    placeOfPreparation(repetition),
  ),
  'result-of-annulled-open-vote': slipIn(
    'A vote that was annulled while it was open gets a result.',
    placeOf('vote.annulled') + 1,
    office,
    { ...eventAt(placeOfClose(fraction), 'vote.closed'), voteId: voteId(failedRepetition) },
  ),
  'ballot-in-annulled-vote': slipIn(
    'A ballot is taken after the annulment.',
    placeOf('vote.annulled') + 1,
    member(anna),
    tabletBallot(failedRepetition, anna),
  ),
  'annulled-before-opening': slipIn(
    'A vote is annulled before it was opened.',
    placeOf('vote.opened', fraction),
    office,
    annulment(fraction),
  ),
  'annulled-twice': slipIn(
    'An annulled vote is annulled again.',
    placeOf('vote.annulled') + 1,
    office,
    annulment(failedRepetition),
  ),
  'correction-before-announcement': slipIn(
    'A mistake is declared between the close and the announcement.',
    placeOfClose(2) + 1,
    office,
    correction(2, ewa),
  ),
  'correction-of-stranger': slipIn(
    'Somebody without a seat declares a mistake.',
    placeOf('correction.declared'),
    office,
    correction(2, idOf('stranger')),
  ),
  'correction-counted': byInsider(
    'A declared mistake is worked into the counts of the result.',
    withEvent(placeOfClose(2), 'vote.closed', (event) => ({
      ...event,
      outcomes: { ...event.outcomes, [ewa]: 'for' },
      counts: moved(event.counts, 'against', 'for'),
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached' },
    })),
    placeOfClose(2),
    'wrong-result',
  ),
  'opened-with-nobody-entitled': byInsider(
    'A test vote is opened though both members present are barred, without a stated reason.',
    honestContents.toSpliced(placeOf('vote.opened', testVote), 0, ...bothBarred()),
    placeOf('vote.opened', testVote) + 2,
  ),
  'floor-extended-for-nobody': slipIn(
    'Time is added though nobody has the floor.',
    placeOf('floor.ended') + 1,
    office,
    { type: 'floor.extended', seconds: 60 },
  ),
};

/** Attacks on the steps beyond the plain vote. */
export const procedureAttacks: Readonly<Record<string, JournalVector>> = {
  ...majorityAttacks,
  ...ballotAttacks,
  ...aftermathAttacks,
};

function bothBarred() {
  const opened = at(honestContents, placeOf('vote.opened', testVote));
  return [anna, ewa].map((memberId) => ({
    ...opened,
    actor: member(memberId),
    event: { type: 'recusal.declared' as const, voteId: voteId(testVote), memberId },
  }));
}
