import type { Choice } from '../form/basics';
import type { BallotChoice, Counts, Outcome } from '../form/tally';
import type { Meeting, Vote } from '../meeting';
import { Objection, objection } from '../objection';
import { difference } from './difference';

/** What every seat of the plan did in a vote that is about to be closed. */
export function outcomesOf(meeting: Meeting, vote: Vote): ReadonlyMap<string, Outcome> {
  return new Map(meeting.plan.seats.map(({ memberId }) => [memberId, outcomeOf(meeting, vote, memberId)]));
}

function outcomeOf({ present }: Meeting, { ballots, excluded }: Vote, memberId: string): Outcome {
  const last = ballots.get(memberId);
  if (last !== undefined) return typeof last === 'string' ? last : 'voted';
  if (!present.has(memberId)) return 'absent';
  return excluded.has(memberId) ? 'excluded' : 'no-vote';
}

/** Reads one answer out of a ballot. */
export type ReadBallot = (ballot: BallotChoice) => Choice;

/** A vote that is about to be closed. */
export interface Count {
  readonly meeting: Meeting;
  readonly vote: Vote;
  /** How many ballots there are to be counted; the others of an anonymous vote were never handed in. */
  readonly handedIn: number;
}

/**
 * Holds announced counts against the ballots: all of them in an open vote, in a secret one their sum,
 * for nobody can count those ballots again.
 */
export function countsObjection(
  { meeting, vote, handedIn }: Count,
  announced: Counts,
  read: ReadBallot,
): Objection | null {
  const due = { for: 0, against: 0, abstain: 0, noVote: 0, absent: 0, excluded: 0 };
  for (const outcome of outcomesOf(meeting, vote).values()) {
    if (outcome === 'no-vote') due.noVote += 1;
    else if (outcome === 'absent' || outcome === 'excluded') due[outcome] += 1;
  }
  if (vote.prepared.ballot === 'secret') {
    const counted = announced.for + announced.against + announced.abstain;
    const wrong = vote.prepared.anonymous ? 'anonymousCounts' : 'secretCounts';
    if (counted !== handedIn) return objection(wrong, `${counted} ≠ ${handedIn}`);
    due.noVote += vote.ballots.size - handedIn;
    return difference('counts', announced, {
      ...due,
      for: announced.for,
      against: announced.against,
      abstain: announced.abstain,
    });
  }
  for (const ballot of vote.ballots.values()) if (ballot !== null) due[read(ballot)] += 1;
  return difference('counts', announced, due);
}
