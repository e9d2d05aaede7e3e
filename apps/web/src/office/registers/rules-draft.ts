import type { Council } from '@kworum/contracts';
import { minutesOf, secondsFrom } from '../fields/minutes';
import { wholeNumber } from '../fields/whole-number';
import type { Fraction, NamedRule } from '../prepare-vote/majority-choice';
import { type Base, bases } from '../prepare-vote/vote-draft';

export type Rules = Council['rules'];
export type SpeechKind = keyof Rules['speechSeconds'];
export const speechKinds = ['speech', 'ad-vocem', 'point-of-order'] as const satisfies readonly SpeechKind[];

/** Rules of the table whose legal basis a powiat or a województwo reads in another act. */
export const basisRules = [
  'simple',
  'absolute',
  'absolute-secret',
  'absolute-statutory',
  'three-fifths-statutory',
  'two-thirds-statutory',
  'quorum',
] as const satisfies readonly NamedRule[];
export type BasisRule = (typeof basisRules)[number];

/** A majority of the statute as it is typed. */
export interface DraftMajority {
  readonly name: string;
  readonly legalBasis: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly base: Base;
  readonly strictness: Fraction['strictness'];
  readonly quorum: Fraction['quorum'];
}

/** The council's rules as they are typed: minutes and numbers as text, an empty field for none. */
export interface RulesDraft {
  readonly legalBases: Readonly<Record<BasisRule, string>>;
  readonly majorities: readonly DraftMajority[];
  readonly excludedCountForQuorum: boolean;
  readonly anonymousBallots: boolean;
  readonly remoteBasis: string;
  readonly secretWarningBelow: string;
  readonly speech: Readonly<Record<SpeechKind, string>>;
  readonly club: string;
}

export const emptyMajority: DraftMajority = {
  ...{ name: '', legalBasis: '', numerator: '2', denominator: '3', base: 'present' },
  ...{ strictness: 'at-least', quorum: 'half-of-statutory' },
};

export function draftOf(rules: Rules): RulesDraft {
  return {
    legalBases: byRule((rule) => rules.legalBases[rule] ?? ''),
    majorities: rules.majorities.map(({ numerator, denominator, base, ...majority }) => ({
      ...majority,
      ...{ numerator: String(numerator), denominator: String(denominator) },
      base: bases.find((one) => one === base) ?? 'present',
    })),
    excludedCountForQuorum: rules.excludedCountForQuorum,
    anonymousBallots: rules.anonymousBallots,
    remoteBasis: rules.remoteBasis ?? '',
    secretWarningBelow: String(rules.secretWarningBelow),
    speech: bySpeech((kind) => minutesOf(rules.speechSeconds[kind])),
    club: minutesOf(rules.clubSecondsPerItem),
  };
}

/** The whole body of the call; null while a field is wrong. */
export function rulesOf(draft: RulesDraft): Rules | null {
  const majorities = draft.majorities.map(majorityOf);
  const speech = bySpeech((kind) => secondsFrom(draft.speech[kind]));
  const club = secondsFrom(draft.club);
  const below = /^\d{1,3}$/.test(draft.secretWarningBelow.trim()) ? Number(draft.secretWarningBelow) : null;
  const { speech: speeches, 'ad-vocem': adVocem, 'point-of-order': pointOfOrder } = speech;
  if (speeches === undefined || adVocem === undefined || pointOfOrder === undefined) return null;
  if (club === undefined || below === null || below > 500 || majorities.includes(null)) return null;
  const stated = basisRules.flatMap((rule) => {
    const basis = draft.legalBases[rule].trim();
    return basis === '' ? [] : [[rule, basis] as const];
  });
  return {
    legalBases: Object.fromEntries(stated),
    majorities: majorities.flatMap((majority) => majority ?? []),
    excludedCountForQuorum: draft.excludedCountForQuorum,
    anonymousBallots: draft.anonymousBallots,
    remoteBasis: draft.remoteBasis.trim() === '' ? null : draft.remoteBasis.trim(),
    secretWarningBelow: below,
    speechSeconds: { speech: speeches, 'ad-vocem': adVocem, 'point-of-order': pointOfOrder },
    clubSecondsPerItem: club,
  };
}

function majorityOf(draft: DraftMajority): Rules['majorities'][number] | null {
  const { base, strictness, quorum } = draft;
  const name = draft.name.trim();
  const legalBasis = draft.legalBasis.trim();
  const numerator = wholeNumber(draft.numerator);
  const denominator = wholeNumber(draft.denominator);
  if (name === '' || legalBasis === '') return null;
  if (numerator === null || denominator === null || numerator > denominator) return null;
  return { name, legalBasis, numerator, denominator, base, strictness, quorum };
}

function byRule(text: (rule: BasisRule) => string): Record<BasisRule, string> {
  return Object.fromEntries(basisRules.map((rule) => [rule, text(rule)])) as Record<BasisRule, string>;
}

function bySpeech<T>(value: (kind: SpeechKind) => T): Record<SpeechKind, T> {
  return Object.fromEntries(speechKinds.map((kind) => [kind, value(kind)])) as Record<SpeechKind, T>;
}
