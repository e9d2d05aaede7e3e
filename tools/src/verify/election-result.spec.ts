import fc from 'fast-check';
import { candidatesFault } from './election-result';
import { verdictOf } from './majority';
import { standingOf } from './standing';
import { candidateId, election, memberId, simple } from './told-plan.fixture';
import { beginVote } from './vote-record';
import type { BallotChoice, CandidateResult, Counts, Election, Standing } from './vote-shapes';

const yardstick = { majority: simple, legalBasis: 'statut', statutorySize: 5, excludedCountForQuorum: true };
const withoutBallot = { noVote: 0, absent: 2, excluded: 0 };

function candidate(
  n: number,
  standing: Standing,
  ...division: readonly [number, number, number]
): CandidateResult {
  const [votesFor, against, abstain] = division;
  const counts: Counts = { for: votesFor, against, abstain, ...withoutBallot };
  return { candidateId: candidateId(n), counts, verdict: verdictOf(counts, yardstick), standing };
}

function faultOf(
  question: Election,
  ballots: readonly (BallotChoice | null)[],
  announced: readonly CandidateResult[],
): string | null {
  const vote = beginVote({
    type: 'vote.prepared',
    voteId: '',
    number: 1,
    itemId: '',
    subject: '',
    matter: 'election',
    question,
    ballot: ballots.includes(null) ? 'secret' : 'open',
    anonymous: false,
    majority: simple,
    legalBasis: 'statut',
    revote: null,
  });
  const urn = { ballots: ballots.length, withoutBallot };
  ballots.forEach((choice, index) => vote.ballots.set(memberId(index + 1), choice));
  return candidatesFault(announced, question, vote, urn, yardstick)?.reason ?? null;
}

describe('the result of an open election', () => {
  const question = election(2, { method: 'approve' });
  const ballots = [
    { [candidateId(1)]: 'for', [candidateId(2)]: 'against' },
    { [candidateId(1)]: 'for' },
    {},
  ] as const;

  it('is what the ballots say of each candidate, where silence is an abstention', () => {
    expect(
      faultOf(question, ballots, [candidate(1, 'elected', 2, 0, 1), candidate(2, 'not-elected', 0, 1, 2)]),
    ).toBeNull();
  });

  it.each<[string, CandidateResult[], string]>([
    [
      'counts',
      [candidate(1, 'elected', 3, 0, 0), candidate(2, 'not-elected', 0, 1, 2)],
      'the counts of Kandydat 1',
    ],
    ['standing', [candidate(1, 'tied', 2, 0, 1), candidate(2, 'not-elected', 0, 1, 2)], 'announced as tied'],
    [
      'order',
      [candidate(2, 'not-elected', 0, 1, 2), candidate(1, 'elected', 2, 0, 1)],
      'its candidates are not',
    ],
    ['candidates', [candidate(1, 'elected', 2, 0, 1)], 'its candidates are not'],
    [
      'verdict',
      [
        candidate(1, 'elected', 2, 0, 1),
        { ...candidate(2, 'not-elected', 0, 1, 2), verdict: candidate(2, 'elected', 2, 0, 1).verdict },
      ],
      'the verdict on Kandydat 2',
    ],
  ])('has no other %s', (_, announced, reason) => {
    expect(faultOf(question, ballots, announced)).toContain(reason);
  });
});

describe('the result of a secret election', () => {
  const issued = [null, null, null];
  const question = election(3, { seats: 2 });

  it('may be every division of the ballots issued', () => {
    expect(
      faultOf(question, issued, [
        candidate(1, 'elected', 3, 0, 0),
        candidate(2, 'elected', 2, 0, 1),
        candidate(3, 'not-elected', 1, 0, 2),
      ]),
    ).toBeNull();
  });

  it.each<[string, CandidateResult[], string]>([
    [
      'more ballots than issued',
      [
        candidate(1, 'elected', 3, 0, 1),
        candidate(2, 'elected', 2, 0, 1),
        candidate(3, 'not-elected', 1, 0, 2),
      ],
      '4 ballots were counted, there are 3',
    ],
    [
      'votes against a candidate who is chosen or not',
      [
        candidate(1, 'elected', 2, 1, 0),
        candidate(2, 'elected', 2, 0, 1),
        candidate(3, 'not-elected', 1, 0, 2),
      ],
      'nobody can vote against Kandydat 1 where candidates are chosen',
    ],
    [
      'more choices than the ballots have seats',
      [candidate(1, 'elected', 3, 0, 0), candidate(2, 'tied', 2, 0, 1), candidate(3, 'tied', 2, 0, 1)],
      '3 ballots for 2 seats cannot choose 7 candidates',
    ],
  ])('has not %s', (_, announced, reason) => {
    expect(faultOf(question, issued, announced)).toBe(reason);
  });
});

describe('a standing', () => {
  it.each<[string, number, readonly number[], readonly Standing[]]>([
    ['elects those with most votes', 2, [5, 3, 4], ['elected', 'not-elected', 'elected']],
    ['ties those who share the last seat', 2, [5, 3, 3], ['elected', 'tied', 'tied']],
    ['elects all who are level while there are seats', 2, [3, 3, 1], ['elected', 'elected', 'not-elected']],
    ['leaves seats empty where the majority is missing', 3, [5, 0, 3], ['elected', 'not-elected', 'elected']],
  ])('%s', (_, seats, votes, standings) => {
    const all = votes.map((votesFor, index) => candidate(index + 1, 'elected', votesFor, 0, 5 - votesFor));
    expect(all.map((each) => standingOf(each, all, seats))).toEqual(standings);
  });

  it('never elects more than there are seats, and ties only when a seat is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 })),
        fc.integer({ min: 1, max: 6 }),
        (votes, seats) => {
          const all = votes.map((votesFor, index) =>
            candidate(index + 1, 'elected', votesFor, 0, 5 - votesFor),
          );
          const standings = all.map((each) => standingOf(each, all, seats));
          const elected = standings.filter((standing) => standing === 'elected').length;
          const tied = standings.filter((standing) => standing === 'tied').length;
          expect(elected).toBeLessThanOrEqual(seats);
          expect(tied === 0 || elected + tied > seats).toBe(true);
          expect(tied === 0 || elected < seats).toBe(true);
        },
      ),
    );
  });
});
