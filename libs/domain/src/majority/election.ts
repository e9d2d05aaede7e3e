import { BallotContent, Counts, Marks, SilentOutcome, countOutcomes } from './outcome';
import type { Majority } from './rule';
import { Verdict, VerdictSetting, decideVerdict } from './verdict';

/** `choose`: at most as many candidates as seats; `approve`: for, against or abstaining on each candidate. */
export const electionMethods = ['choose', 'approve'] as const;
export type ElectionMethod = (typeof electionMethods)[number];

export interface Candidate {
  readonly candidateId: string;
  readonly name: string;
}

/** What is to be filled, and from whom. */
export interface ElectionTerms {
  readonly seats: number;
  readonly method: ElectionMethod;
  readonly candidates: readonly Candidate[];
}

/**
 * `tied`: reached the majority, but more candidates with the same number of votes for than seats are left;
 * a further round, or what the statute says of ties, must tell them apart.
 */
export const standings = ['elected', 'tied', 'not-elected'] as const;
export type Standing = (typeof standings)[number];

export interface CandidateResult {
  readonly candidateId: string;
  /** Ballots without a mark for the candidate count among the abstaining, so that the six always add up. */
  readonly counts: Counts;
  readonly verdict: Verdict;
  readonly standing: Standing;
}

/** Whether a ballot may say that. An empty one may be cast: it chooses nobody. */
export function isLawfulContent(terms: ElectionTerms | null, content: BallotContent): boolean {
  if (typeof content === 'string') return terms === null;
  if (terms === null) return false;
  const known = new Set(terms.candidates.map(({ candidateId }) => candidateId));
  const marked = Object.entries(content);
  if (marked.some(([candidateId]) => !known.has(candidateId))) return false;
  if (terms.method === 'approve') return true;
  return marked.length <= terms.seats && marked.every(([, choice]) => choice === 'for');
}

/** Decides every candidate by the majority, then fills the seats in the order of votes for. */
export function decideElection(
  terms: ElectionTerms,
  majority: Majority,
  ballots: readonly Marks[],
  silent: readonly SilentOutcome[],
  setting: VerdictSetting,
): readonly CandidateResult[] {
  const decided = terms.candidates.map(({ candidateId }) => {
    const marks = ballots.map((ballot) => ballot[candidateId] ?? ('abstain' as const));
    const counts = countOutcomes([...marks, ...silent]);
    return { candidateId, counts, verdict: decideVerdict(majority, counts, setting) };
  });
  const standingOf = standingsOf(decided, terms.seats);
  return decided.map((candidate) => ({ ...candidate, standing: standingOf(candidate) }));
}

type Decided = Omit<CandidateResult, 'standing'>;

function standingsOf(decided: readonly Decided[], seats: number): (candidate: Decided) => Standing {
  const qualified = decided.filter(({ verdict }) => verdict.passed);
  return (candidate) => {
    if (!candidate.verdict.passed) return 'not-elected';
    const ahead = qualified.filter(({ counts }) => counts.for > candidate.counts.for).length;
    const level = qualified.filter(({ counts }) => counts.for === candidate.counts.for).length;
    if (ahead + level <= seats) return 'elected';
    return ahead < seats ? 'tied' : 'not-elected';
  };
}

export function electedIn(candidates: readonly CandidateResult[]): readonly CandidateResult[] {
  return candidates.filter(({ standing }) => standing === 'elected');
}

/** Who has the fewest votes for of those not elected; several when they are level: then the lot is not ours to draw. */
export function lowestOf(candidates: readonly CandidateResult[]): readonly CandidateResult[] {
  const left = candidates.filter(({ standing }) => standing !== 'elected');
  const fewest = Math.min(...left.map(({ counts }) => counts.for));
  return left.filter(({ counts }) => counts.for === fewest);
}
