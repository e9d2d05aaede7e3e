import type { CandidateView } from '@kworum/contracts';

/** A candidate's line of a result. */
export interface CandidateLine {
  readonly name: string;
  readonly standing: CandidateView['standing'];
  /** Ballots for alone, or for, against and abstaining. */
  readonly figures: readonly number[];
}

export type LowerThird =
  | { readonly kind: 'item'; readonly label: string; readonly title: string }
  | {
      readonly kind: 'speaker';
      /** Null while no item is being dealt with. */
      readonly label: string | null;
      readonly name: string;
      /** Null: none is known. */
      readonly function: string | null;
      readonly title: string | null;
    }
  | {
      readonly kind: 'recess';
      readonly label: string | null;
      readonly words: string;
      readonly title: string | null;
    }
  | {
      readonly kind: 'vote';
      readonly status: 'open' | 'closed';
      readonly label: string;
      /** What the vote is about beyond its subject: an amendment, a change of the agenda. */
      readonly question: string | null;
      readonly subject: string;
      readonly line: string;
      /** Ballots in as a share of those that may come, 0 to 1. */
      readonly filled: number;
    }
  | {
      readonly kind: 'result';
      readonly passed: boolean;
      readonly label: string;
      readonly question: string | null;
      readonly subject: string;
      readonly counts: { readonly for: number; readonly against: number; readonly abstain: number };
      /** Where the names are that do not fit on a picture. */
      readonly note: string | null;
    }
  | {
      readonly kind: 'election';
      /** `part`: somebody is elected, but not to every seat. */
      readonly verdict: 'passed' | 'part' | 'failed';
      readonly label: string;
      readonly subject: string;
      /** Those with the most votes first. */
      readonly candidates: readonly CandidateLine[];
      /** How many more there are than fit. */
      readonly more: number;
    };
