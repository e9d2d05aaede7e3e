import type { LiveCommand, VoteSummary } from '@kworum/contracts';
import { type Fraction, type RuleChoice, choiceOf } from './majority-choice';
import type { VoteKind } from './vote-kind';
import type { VoteSituation } from './vote-situation';

export type PrepareVote = Extract<LiveCommand, { type: 'vote.prepare' }>;
export type BallotForm = VoteSummary['ballot'];
type Asked = NonNullable<PrepareVote['question']>;

/** What statutes and acts take a share of. */
export const bases = [
  'statutory',
  'present',
  'cast',
  'entitled',
] as const satisfies readonly Fraction['base'][];
export type Base = (typeof bases)[number];

/** The fields of a share as they are typed. */
export interface DraftFraction {
  readonly numerator: string;
  readonly denominator: string;
  readonly base: Base;
  readonly strictness: Fraction['strictness'];
}

/** The fields of an election as they are typed. */
export interface DraftElection {
  readonly seats: string;
  readonly method: Extract<Asked, { kind: 'election' }>['method'];
  /** One candidate in a line. */
  readonly names: string;
}

/** The fields of a change of the agenda; those of the other kinds of change are kept while one is chosen. */
export interface DraftChange {
  readonly kind: Extract<Asked, { kind: 'agenda-change' }>['change']['kind'];
  readonly itemId: string | null;
  readonly number: string;
  readonly title: string;
  /** Null puts the item first. */
  readonly afterItemId: string | null;
}

/** A question as it stands in the form. */
export interface VoteDraft {
  readonly kind: VoteKind;
  /** Null: as suggested. */
  readonly subject: string | null;
  readonly rule: RuleChoice;
  readonly fraction: DraftFraction;
  readonly ballot: BallotForm;
  readonly legalBasis: string;
  readonly election: DraftElection;
  readonly candidateIds: readonly string[];
  readonly change: DraftChange;
  readonly itemIds: readonly string[];
}

const twoThirds: DraftFraction = {
  numerator: '2',
  denominator: '3',
  base: 'present',
  strictness: 'at-least',
};

/** A draft of that kind with what the acts expect of it. */
export function startDraft(kind: VoteKind, situation: VoteSituation): VoteDraft {
  return {
    ...{ kind, subject: null, fraction: twoThirds, legalBasis: '' },
    election: { seats: '1', method: 'choose', names: '' },
    candidateIds: situation.nextRound?.proposed ?? [],
    change: { kind: 'add', itemId: null, number: '', title: '', afterItemId: situation.item.itemId },
    itemIds: [],
    ...usualForm(kind, situation),
  };
}

type VoteForm = Pick<VoteDraft, 'rule' | 'ballot'> & Partial<Pick<VoteDraft, 'legalBasis' | 'fraction'>>;

/** The majority and the ballot that go with a kind; a further round is like the one before. */
function usualForm(kind: VoteKind, { nextRound, rules }: VoteSituation): VoteForm {
  if (kind === 'election' || kind === 'recall') return { rule: 'absolute-secret', ballot: 'secret' };
  if (kind === 'agenda-change') return { rule: 'absolute-statutory', ballot: 'open' };
  if (kind !== 'next-round' || !nextRound) return { rule: 'simple', ballot: 'open' };
  const { previous } = nextRound;
  return {
    rule: choiceOf(previous, rules),
    ballot: previous.ballot,
    legalBasis: previous.legalBasis,
    ...(previous.fraction ? { fraction: typedFraction(previous.fraction) } : {}),
  };
}

function typedFraction({ numerator, denominator, base, strictness }: Fraction): DraftFraction {
  return {
    numerator: String(numerator),
    denominator: String(denominator),
    base: bases.find((one) => one === base) ?? 'present',
    strictness,
  };
}

/** The absolute majority in a secret ballot is secret whatever else is chosen. */
export function ballotOf({ rule, ballot }: Pick<VoteDraft, 'rule' | 'ballot'>): BallotForm {
  return rule === 'absolute-secret' ? 'secret' : ballot;
}
