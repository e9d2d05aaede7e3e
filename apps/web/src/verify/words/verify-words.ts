import type { Matter } from '../journal/form/event';
import type { Question } from '../journal/form/question';
import type { Counts, Standing } from '../journal/form/tally';
import type { Reason } from '../journal/objection';
import type { Refused } from '../page/verification';

/** Every word of the page, apart from the other screens: who audits the page reads one folder. */
export interface VerifyWords {
  readonly title: string;
  readonly intro: string;
  readonly skip: string;
  readonly home: string;
  readonly file: string;
  readonly fileHelp: string;
  readonly key: string;
  readonly keyHelp: string;
  readonly again: string;
  readonly reading: string;
  readonly checking: (checked: number, of: number) => string;
  readonly believed: string;
  readonly believedHelp: (entries: number, checkpoints: number) => string;
  readonly notBelieved: (seq: number | null) => string;
  readonly complete: string;
  readonly incomplete: string;
  readonly expectedKey: string;
  readonly keyOfFile: string;
  readonly rehearsal: string;
  readonly votes: string;
  readonly votesBefore: string;
  readonly noVotes: string;
  readonly voteNumber: (number: number) => string;
  readonly ballot: Readonly<Record<'open' | 'secret', string>>;
  /** What a vote asks, where it is more than its subject. */
  readonly question: Readonly<Record<Question['kind'], string>>;
  /** Of an open vote. */
  readonly counted: string;
  /** Of a secret vote: what was checked, and what nobody can check. */
  readonly secret: (ballots: number) => string;
  /** Of an anonymous vote, the same. */
  readonly anonymous: (handedIn: number, issued: number) => string;
  readonly overridden: (reason: string) => string;
  readonly elected: (elected: number, seats: number) => string;
  readonly round: (round: number, seats: number) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly candidates: string;
  readonly requiredOfOne: (votes: number) => string;
  readonly basis: (text: string) => string;
  readonly noResult: string;
  readonly annulled: (reason: string) => string;
  readonly revote: (number: number | null, reason: string) => string;
  readonly corrections: (count: number) => string;
  /** Of a quorum check, in place of the outcomes of a vote. */
  readonly confirmed: (seats: number, notConfirmed: number) => string;
  readonly required: (votes: number, basis: string) => string;
  readonly noQuorum: string;
  readonly verdict: Readonly<Record<Exclude<Matter, 'election'>, readonly [string, string]>>;
  readonly outcome: Readonly<Record<keyof Counts, string>>;
  readonly refused: Readonly<Record<Refused, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
}
