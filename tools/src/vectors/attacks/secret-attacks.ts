import type { MeetingEvent } from '@kworum/domain';
import { idOf, voteId } from '../fixed-ids';
import { member, members, office } from '../honest-house';
import { secretMeeting } from '../meetings/played';
import { at, byInsider } from '../played-meeting';
import { given, moved } from '../results';
import { honestMeeting } from '../tampering';
import type { JournalVector } from '../vector';

const [anna, jan, ewa, piotr, zofia] = members;
const { inVote, slipIn, withEvent } = secretMeeting;
const recall = 1;
const annulled = 2;
const firstBallot = inVote(recall, 'ballot.issued');
const close = inVote(recall, 'vote.closed');

const issued = (memberId: string, vote = recall): MeetingEvent => ({
  ...{ type: 'ballot.issued', voteId: voteId(vote), memberId },
});
const cast = (channel: 'tablet' | 'roll-call', memberId = ewa): MeetingEvent => ({
  ...{ type: 'ballot.cast', voteId: voteId(recall), memberId, choice: 'for', channel },
});

/** Attacks on the ballots of secret votes. */
const ballots: Readonly<Record<string, JournalVector>> = {
  'choice-in-a-secret-ballot': byInsider(
    'A secret ballot says on the record what was chosen.',
    withEvent(firstBallot, 'ballot.issued', (event) => ({ ...event, choice: 'for' }) as never),
    firstBallot,
    'wrong-form',
  ),
  'open-ballot-in-a-secret-vote': slipIn(
    'A ballot with its choice is taken in a secret vote.',
    firstBallot,
    member(ewa),
    cast('tablet'),
  ),
  'roll-call-in-a-secret-vote': slipIn(
    'A secret vote is called aloud.',
    firstBallot,
    office,
    cast('roll-call'),
  ),
  'secret-ballot-in-an-open-vote': honestMeeting.slipIn(
    'A ballot of an open vote is issued without its choice.',
    honestMeeting.inVote(1, 'vote.closed'),
    member(ewa),
    issued(ewa),
  ),
  'secret-ballot-issued-twice': slipIn(
    'A member casts a second secret ballot.',
    firstBallot + 1,
    member(anna),
    issued(anna),
  ),
  'secret-ballot-of-absent-member': slipIn(
    'A secret ballot of a member who never came.',
    firstBallot,
    member(zofia),
    issued(zofia),
  ),
  'secret-ballot-of-excluded-member': slipIn(
    'A secret ballot of a barred member.',
    firstBallot,
    member(piotr),
    issued(piotr),
  ),
  'secret-ballot-of-stranger': slipIn(
    'A secret ballot of somebody without a seat.',
    firstBallot,
    member(idOf('stranger')),
    issued(idOf('stranger')),
  ),
  'secret-ballot-for-somebody-else': slipIn(
    'One member casts the secret ballot of another.',
    firstBallot,
    member(anna),
    issued(ewa),
  ),
  'secret-ballot-by-office': slipIn(
    'The office casts the secret ballot of a member.',
    firstBallot,
    office,
    issued(ewa),
  ),
  'secret-ballot-before-opening': slipIn(
    'A secret ballot before the vote is open.',
    inVote(recall, 'vote.opened'),
    member(anna),
    issued(anna),
  ),
  'secret-ballot-after-close': slipIn(
    'A secret ballot after the close.',
    close + 1,
    member(ewa),
    issued(ewa),
  ),
  'secret-ballot-after-time-limit': byInsider(
    'The time limit is cut short afterwards: a secret ballot comes when the time is up.',
    withEvent(inVote(recall, 'vote.opened'), 'vote.opened', (event) => ({ ...event, timeLimitSeconds: 1 })),
    firstBallot + 1,
  ),
  'secret-ballot-in-annulled-vote': slipIn(
    'A secret ballot is taken after the annulment.',
    inVote(annulled, 'vote.annulled') + 1,
    member(anna),
    issued(anna, annulled),
  ),
};

/** Attacks on the results of secret votes. */
const results: Readonly<Record<string, JournalVector>> = {
  'more-secret-votes-counted-than-issued': byInsider(
    'A vote in favour too many is counted; the majority seems reached.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      counts: { ...given(event.counts), for: 2 },
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached' },
    })),
    close,
    'wrong-result',
  ),
  'silent-member-counted-in-a-secret-vote': byInsider(
    'A member who kept silent is counted in favour.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      counts: moved(event.counts, 'noVote', 'for'),
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached' },
    })),
    close,
    'wrong-result',
  ),
  'fewer-secret-votes-counted-than-issued': byInsider(
    'A vote against is lost in the counting.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      counts: { ...given(event.counts), against: 0 },
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached', required: 1 },
    })),
    close,
    'wrong-result',
  ),
  'secret-counts-below-nothing': byInsider(
    'The counts add up to the ballots issued because one of them is less than nothing.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      counts: { ...given(event.counts), for: 3, against: -1 },
    })),
    close,
    'wrong-form',
  ),
  'secret-outcome-with-its-choice': byInsider(
    'The outcome of a seat says what its secret ballot said.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      outcomes: { ...event.outcomes, [anna]: 'for' },
    })),
    close,
    'wrong-result',
  ),
  'secret-outcome-without-a-ballot': byInsider(
    'A member who kept silent is said to have voted, and is counted.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      outcomes: { ...event.outcomes, [ewa]: 'voted' },
      counts: moved(event.counts, 'noVote', 'for'),
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached' },
    })),
    close,
    'wrong-result',
  ),
  'forged-verdict-of-a-secret-vote': byInsider(
    'As many for as against are declared a majority.',
    withEvent(close, 'vote.closed', (event) => ({
      ...event,
      verdict: { ...given(event.verdict), passed: true, reason: 'majority-reached' },
    })),
    close,
    'wrong-result',
  ),
  'correction-of-a-secret-vote': slipIn(
    'A member declares a mistake in a secret vote, and with it the choice.',
    inVote(recall, 'vote.announced') + 1,
    office,
    {
      ...{ type: 'correction.declared', voteId: voteId(recall), memberId: jan },
      ...{ choice: 'for', reason: 'pomyłka' },
    },
  ),
};

/** Attacks on the form of the ballot. */
const forms: Readonly<Record<string, JournalVector>> = {
  'absolute-secret-in-the-open': byInsider(
    'A recall that the act wants secret is prepared as an open vote.',
    withEvent(inVote(recall, 'vote.prepared'), 'vote.prepared', (event) => ({ ...event, ballot: 'open' })),
    inVote(recall, 'vote.prepared'),
  ),
  'quorum-check-in-secret': byInsider(
    'A quorum check is prepared as a secret vote.',
    honestMeeting.withEvent(honestMeeting.inVote(3, 'vote.prepared'), 'vote.prepared', (event) => ({
      ...event,
      ballot: 'secret',
    })),
    honestMeeting.inVote(3, 'vote.prepared'),
  ),
  'secret-vote-made-open-afterwards': byInsider(
    'A secret test vote is passed off as an open one; its ballots have no choice.',
    withEvent(inVote(5, 'vote.prepared'), 'vote.prepared', (event) => ({ ...event, ballot: 'open' })),
    inVote(5, 'ballot.issued'),
  ),
};

/** A running export must not show that a secret vote runs, nor its unannounced result. */
const endings: Readonly<Record<string, JournalVector>> = {
  'ends-in-a-secret-vote': secretMeeting.onFile(
    'The journal ends while a secret vote is open.',
    { entries: secretMeeting.entries.slice(0, close), checkpoints: [] },
    close - 1,
    'ends-in-a-vote',
  ),
  'secret-ballot-left-out': secretMeeting.onFile(
    'A secret ballot is left out of the file.',
    { entries: secretMeeting.entries.toSpliced(firstBallot, 1) },
    firstBallot,
    'wrong-seq',
  ),
  'secret-ballot-of-another-member': secretMeeting.onFile(
    'The name on a secret ballot is exchanged.',
    {
      entries: secretMeeting.entries.with(firstBallot, {
        ...at(secretMeeting.entries, firstBallot),
        event: issued(ewa),
      }),
    },
    firstBallot,
    'wrong-hash',
  ),
};

export const secretAttacks: Readonly<Record<string, JournalVector>> = {
  ...ballots,
  ...results,
  ...forms,
  ...endings,
};
