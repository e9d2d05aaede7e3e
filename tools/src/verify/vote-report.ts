import type { MeetingSoFar } from './meeting-record';
import type { VoteSoFar } from './vote-record';
import type { Counts, Standing } from './vote-shapes';

/** One vote of a verified journal. */
export interface VoteReport {
  readonly number: number;
  readonly voteId: string;
  readonly subject: string;
  readonly rule: string;
  /** What was put to the vote; a test decides nothing. */
  readonly matter: string;
  /** Of a secret vote the journal has the number of ballots, not what they say. */
  readonly ballot: 'open' | 'secret';
  /** Whether the ballots of a secret vote were handed in with tokens instead of names. */
  readonly anonymous: boolean;
  /** The vote that this one repeats, by number. */
  readonly revoteOf: number | null;
  /** Why the vote was annulled; null for a vote that stands. */
  readonly annulment: string | null;
  /** Mistakes that members declared after the announcement; the counts are without them. */
  readonly corrections: number;
  /** Null for an election, and for a vote that was annulled while it was open. */
  readonly result: Answer | null;
  /** Null for a vote that is no election, and for one that was annulled while it was open. */
  readonly election: ElectionReport | null;
}

export interface Answer {
  readonly counts: Counts;
  readonly passed: boolean;
  readonly reason: string;
}

export interface ElectionReport {
  readonly round: number;
  readonly seats: number;
  readonly candidates: readonly CandidateReport[];
}

export interface CandidateReport extends Answer {
  readonly candidateId: string;
  readonly name: string;
  readonly standing: Standing;
}

/** Every vote that has a result or lost it. */
export function votesOf({ votes }: MeetingSoFar): VoteReport[] {
  return [...votes.values()]
    .filter(({ result, annulment }) => result !== null || annulment !== null)
    .map((vote) => ({
      number: vote.prepared.number,
      voteId: vote.prepared.voteId,
      subject: vote.prepared.subject,
      rule: vote.prepared.majority.rule,
      matter: vote.prepared.matter,
      ballot: vote.prepared.ballot,
      anonymous: vote.prepared.anonymous,
      revoteOf: (vote.prepared.revote && votes.get(vote.prepared.revote.of)?.prepared.number) ?? null,
      annulment: vote.annulment,
      corrections: vote.corrections.length,
      result: answerOf(vote),
      election: electionOf(vote),
    }));
}

function answerOf({ result }: VoteSoFar): Answer | null {
  if (result?.kind !== 'answer') return null;
  return { counts: result.counts, passed: result.verdict.passed, reason: result.verdict.reason };
}

function electionOf({ result, prepared: { question } }: VoteSoFar): ElectionReport | null {
  if (result?.kind !== 'election' || question.kind !== 'election') return null;
  const names = new Map(question.candidates.map(({ candidateId, name }) => [candidateId, name]));
  return {
    round: question.round,
    seats: question.seats,
    candidates: result.candidates.map(({ candidateId, counts, verdict, standing }) => ({
      candidateId,
      name: names.get(candidateId) ?? '',
      counts,
      passed: verdict.passed,
      reason: verdict.reason,
      standing,
    })),
  };
}
