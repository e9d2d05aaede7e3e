import type { CandidateView, VoteSummary } from '@kworum/contracts';

/** What a further round would fill, and from whom. */
export interface NextRound {
  readonly previous: VoteSummary;
  /** Counts the rounds, from 2. */
  readonly round: number;
  readonly seats: number;
  /** Everybody who was not elected, in the order of the ballot paper. */
  readonly candidates: readonly CandidateView[];
  /** Reached the majority, yet level for too few seats. */
  readonly levelForSeat: readonly CandidateView[];
  /** The fewest votes; several when they are level. */
  readonly lowest: readonly CandidateView[];
  /** Without the lowest, when one alone is lowest and enough are left. */
  readonly proposed: readonly string[];
}

/** Null when the vote is no announced election, or has filled every seat. */
export function nextRoundOf(vote: VoteSummary): NextRound | null {
  const { question, result, status } = vote;
  if (question.kind !== 'election' || status !== 'announced' || !result?.candidates) return null;
  const elected = result.candidates.filter(({ standing }) => standing === 'elected');
  const seats = question.seats - elected.length;
  const candidates = result.candidates.filter(({ standing }) => standing !== 'elected');
  if (seats === 0 || candidates.length === 0) return null;
  const fewest = Math.min(...candidates.map((candidate) => candidate.for));
  const lowest = candidates.filter((candidate) => candidate.for === fewest);
  const eliminates = lowest.length === 1 && candidates.length > seats;
  return {
    ...{ previous: vote, round: question.round + 1, seats, candidates, lowest },
    levelForSeat: candidates.filter(({ standing }) => standing === 'tied'),
    proposed: candidates
      .filter((candidate) => !eliminates || !lowest.includes(candidate))
      .map(({ candidateId }) => candidateId),
  };
}
