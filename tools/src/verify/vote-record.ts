import type { KeyObject } from 'node:crypto';
import type { EventOf } from './event-shapes';
import type { BallotChoice, CandidateResult, Counts, Verdict } from './vote-shapes';

export type VoteStatus = 'prepared' | 'withdrawn' | 'open' | 'closed' | 'announced' | 'annulled';

/** What the verifier knows of one vote after the entries it has read. */
export interface VoteSoFar {
  readonly prepared: EventOf<'vote.prepared'>;
  status: VoteStatus;
  /** Whether the applicant of a session on demand agrees. */
  consent: boolean;
  readonly excluded: Set<string>;
  /** Under which the tokens of an anonymous vote are good; null in every other one. */
  tokenKey: KeyObject | null;
  /** The last ballot of each seat; null for a secret one, whose choice is in no entry. */
  readonly ballots: Map<string, BallotChoice | null>;
  /** The last millisecond since 1970 at which a tablet's ballot is taken; infinite without a time limit. */
  tabletsUntil: number;
  result: VoteResult | null;
  /** The stated reason. */
  annulment: string | null;
  readonly corrections: Correction[];
}

/** An election has a result for each candidate, every other vote one for the question. */
export type VoteResult =
  | { readonly kind: 'answer'; readonly counts: Counts; readonly verdict: Verdict }
  | { readonly kind: 'election'; readonly candidates: readonly CandidateResult[] };

/** A declared mistake; it stands beside the result. */
export type Correction = Pick<EventOf<'correction.declared'>, 'memberId' | 'choice' | 'reason'>;

export function beginVote(prepared: EventOf<'vote.prepared'>): VoteSoFar {
  return {
    prepared,
    status: 'prepared',
    consent: false,
    excluded: new Set(),
    tokenKey: null,
    ballots: new Map(),
    tabletsUntil: Infinity,
    result: null,
    annulment: null,
    corrections: [],
  };
}
