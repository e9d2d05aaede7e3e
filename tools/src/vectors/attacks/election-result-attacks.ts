import type { CandidateResult, MeetingEvent } from '@kworum/domain';
import { members } from '../honest-house';
import { electionMeeting, secretMeeting } from '../meetings/played';
import type { PlayedMeeting } from '../played-meeting';
import { at, byInsider } from '../played-meeting';
import { given, moved } from '../results';
import { honestMeeting } from '../tampering';
import type { JournalVector } from '../vector';

const [anna] = members;
type Closed = Extract<MeetingEvent, { type: 'vote.closed' }>;
const secretFirstRound = 3;
const secretSecondRound = 4;
const approvedBySecret = 6;

/** A result of an election that was tampered with. */
function counted(
  about: string,
  meeting: PlayedMeeting,
  vote: number,
  change: (candidates: readonly CandidateResult[], event: Closed) => Partial<Closed>,
): JournalVector {
  const place = meeting.inVote(vote, 'vote.closed');
  const contents = meeting.withEvent(place, 'vote.closed', (event) => ({
    ...event,
    ...change(given(event.candidates), event),
  }));
  return byInsider(about, contents, place, 'wrong-result');
}

/** The candidates with one of them changed, by place from 0. */
const withOne = (
  candidates: readonly CandidateResult[],
  index: number,
  change: Partial<CandidateResult>,
): Partial<Closed> => ({ candidates: candidates.with(index, { ...at(candidates, index), ...change }) });

/** Attacks on who is elected, when the counts are true. */
const standings: Readonly<Record<string, JournalVector>> = {
  'tie-declared-elected': counted(
    'One of two who are level for the last seat is declared elected.',
    secretMeeting,
    secretFirstRound,
    (candidates) => withOne(candidates, 1, { standing: 'elected' }),
  ),
  'tie-declared-lost': counted(
    'One of two who are level for the last seat is declared not elected, so that no second round is held with them.',
    secretMeeting,
    secretFirstRound,
    (candidates) => withOne(candidates, 2, { standing: 'not-elected' }),
  ),
  'winner-declared-tied': counted(
    'Who is elected is declared level with others.',
    secretMeeting,
    secretFirstRound,
    (candidates) => withOne(candidates, 0, { standing: 'tied' }),
  ),
  'elected-without-the-majority': counted(
    'A candidate who did not reach the majority is declared elected, for the seat is empty.',
    electionMeeting,
    1,
    (candidates) => withOne(candidates, 1, { standing: 'elected' }),
  ),
  'elected-without-a-quorum': counted(
    'The only candidate is declared elected by a council without a quorum.',
    electionMeeting,
    5,
    (candidates) => withOne(candidates, 0, { standing: 'elected' }),
  ),
};

/** Attacks on the counts of candidates. */
const counts: Readonly<Record<string, JournalVector>> = {
  'open-election-miscounted': counted(
    'A ballot against a candidate is counted as abstaining.',
    electionMeeting,
    1,
    (candidates) => withOne(candidates, 1, { counts: moved(at(candidates, 1).counts, 'against', 'abstain') }),
  ),
  'open-election-silent-counted': counted(
    'A member who left an open ballot empty is counted for a candidate.',
    electionMeeting,
    4,
    (candidates) => withOne(candidates, 2, { counts: moved(at(candidates, 2).counts, 'abstain', 'for') }),
  ),
  'candidate-with-more-votes-than-ballots': counted(
    'A candidate of a secret election has one vote more than ballots were issued.',
    secretMeeting,
    approvedBySecret,
    (candidates) => {
      const { counts: before, verdict } = at(candidates, 0);
      return withOne(candidates, 0, {
        counts: { ...before, abstain: before.abstain + 1 },
        verdict: { ...verdict, required: verdict.required + 1 },
      });
    },
  ),
  'more-choices-than-the-ballots-hold': counted(
    'Five secret ballots for two seats are said to hold eleven choices.',
    secretMeeting,
    secretFirstRound,
    (candidates) => {
      const { counts: before, verdict } = at(candidates, 3);
      return withOne(candidates, 3, {
        counts: moved(before, 'abstain', 'for'),
        verdict: { ...verdict, required: verdict.required - 1 },
      });
    },
  ),
  'against-where-choosing': counted(
    'Votes against a candidate are counted where candidates are only chosen.',
    secretMeeting,
    secretFirstRound,
    (candidates) => withOne(candidates, 3, { counts: moved(at(candidates, 3).counts, 'abstain', 'against') }),
  ),
  'election-absentee-counted': counted(
    'The silent seats of one candidate are others than the outcomes say.',
    secretMeeting,
    approvedBySecret,
    (candidates) => withOne(candidates, 1, { counts: moved(at(candidates, 1).counts, 'noVote', 'absent') }),
  ),
  'candidate-verdict-forged': counted(
    'A candidate with as many for as against is said to have reached the majority.',
    secretMeeting,
    approvedBySecret,
    (candidates) =>
      withOne(candidates, 0, {
        verdict: { ...at(candidates, 0).verdict, passed: true, reason: 'majority-reached' },
        standing: 'elected',
      }),
  ),
};

/** Attacks on the shape of a result. */
const shapes: Readonly<Record<string, JournalVector>> = {
  'candidate-left-out-of-the-result': counted(
    'A candidate has no result.',
    secretMeeting,
    secretFirstRound,
    (candidates) => ({ candidates: candidates.slice(0, 3) }),
  ),
  'candidates-in-another-order': counted(
    'The results stand in another order than the candidates.',
    secretMeeting,
    secretSecondRound,
    (candidates) => ({ candidates: candidates.toReversed() }),
  ),
  'election-outcome-with-a-choice': counted(
    'The outcome of a seat says how it voted, as if there were one question.',
    electionMeeting,
    1,
    (_candidates, { outcomes }) => ({ outcomes: { ...outcomes, [anna]: 'for' } }),
  ),
  'election-with-one-verdict': counted(
    'An election gets one count and one verdict beside those of its candidates.',
    electionMeeting,
    1,
    (candidates) => {
      const { counts: ofFirst, verdict } = at(candidates, 0);
      return { counts: ofFirst, verdict };
    },
  ),
  'ordinary-vote-without-a-verdict': byInsider(
    'The result of an ordinary vote has no verdict.',
    honestMeeting.withEvent(honestMeeting.inVote(1, 'vote.closed'), 'vote.closed', (event) => ({
      ...event,
      verdict: null,
    })),
    honestMeeting.inVote(1, 'vote.closed'),
    'wrong-result',
  ),
};

export const electionResultAttacks: Readonly<Record<string, JournalVector>> = {
  ...standings,
  ...counts,
  ...shapes,
};
