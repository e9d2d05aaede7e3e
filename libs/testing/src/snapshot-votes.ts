import type { ResultView, VoteView } from '@kworum/contracts';
import {
  type Choice,
  countOutcomes,
  decideVerdict,
  explainVerdict,
  majorityRules,
  type NamedRuleId,
  type Outcome,
  ruleText,
  type SilentOutcome,
  wordOf,
} from '@kworum/domain';
import { itemOf, memberOf, voteOf } from './snapshot-ids';

export function aVote(change: Partial<VoteView> = {}): VoteView {
  return {
    voteId: voteOf(7),
    number: 7,
    itemId: itemOf(5),
    subject: 'Czy podjąć uchwałę w sprawie zasad udzielania dotacji na prace przy zabytkach?',
    matter: 'resolution',
    question: { kind: 'plain' },
    ballot: 'open',
    anonymous: false,
    tokenKey: null,
    rule: 'simple',
    fraction: null,
    ruleText: ruleText(majorityRules.simple),
    legalBasis: majorityRules.simple.legalBasis,
    status: 'prepared',
    openedAt: null,
    endsAt: null,
    closedAt: null,
    announcedAt: null,
    cast: 0,
    entitled: 14,
    result: null,
    consent: null,
    revote: null,
    annulment: null,
    corrections: [],
    ...change,
  };
}

/** What the domain decides of these outcomes, in the order of seats from 1. */
export function aResult(outcomes: readonly CountedOutcome[], statutorySize = outcomes.length): ResultView {
  const counts = countOutcomes(outcomes);
  const verdict = decideVerdict(majorityRules.simple, counts, settingOf('simple', statutorySize));
  return {
    counts: { ...counts },
    passed: verdict.passed,
    required: verdict.required,
    candidates: null,
    word: wordOf(verdict, 'resolution'),
    sentence: explainVerdict(verdict, counts, 'resolution'),
    quorum: { ...verdict.quorum },
    outcomes: namedList(outcomes),
  };
}

type CountedOutcome = Choice | SilentOutcome;

const settingOf = (rule: NamedRuleId, statutorySize: number) => ({
  ...{ statutorySize, legalBasis: majorityRules[rule].legalBasis, excludedCountForQuorum: true },
});

function namedList(outcomes: readonly Outcome[]): ResultView['outcomes'] {
  return outcomes.map((outcome, index) => ({
    ...{ memberId: memberOf(index + 1), outcome, marks: null },
    channel: ['for', 'against', 'abstain', 'voted'].includes(outcome) ? 'tablet' : null,
  }));
}

/** Nine for, three against, two abstaining, the last seat absent. */
export const usualOutcomes: readonly CountedOutcome[] = [
  ...(['for', 'for', 'against', 'for', 'abstain', 'for', 'for', 'against'] as const),
  ...(['for', 'for', 'for', 'against', 'abstain', 'for', 'absent'] as const),
];

export function anAnnouncedVote(outcomes: readonly CountedOutcome[] = usualOutcomes): VoteView {
  return aVote({ ...announced, cast: castIn(outcomes), result: aResult(outcomes) });
}

const announced = {
  status: 'announced',
  openedAt: '2026-11-26T09:40:00.000Z',
  closedAt: '2026-11-26T09:42:00.000Z',
  announcedAt: '2026-11-26T09:42:07.000Z',
} as const;

const castIn = (outcomes: readonly Outcome[]) =>
  outcomes.filter((outcome) => ['for', 'against', 'abstain', 'voted'].includes(outcome)).length;

/** A secret vote on a recall. */
export function aSecretVote(change: Partial<VoteView> = {}): VoteView {
  return aVote({
    subject: 'Czy odwołać Przewodniczącą Rady?',
    matter: 'recall',
    ballot: 'secret',
    rule: 'absolute-secret',
    ruleText: ruleText(majorityRules['absolute-secret']),
    legalBasis: majorityRules['absolute-secret'].legalBasis,
    ...change,
  });
}

/** Of a secret vote everybody sees the counts, and who voted. */
export function anAnnouncedSecretVote(outcomes: readonly CountedOutcome[] = usualOutcomes): VoteView {
  const counts = countOutcomes(outcomes);
  const rule = majorityRules['absolute-secret'];
  const verdict = decideVerdict(rule, counts, settingOf('absolute-secret', outcomes.length));
  return aSecretVote({
    ...announced,
    cast: castIn(outcomes),
    result: {
      ...aResult(outcomes),
      ...{ passed: verdict.passed, required: verdict.required, word: wordOf(verdict, 'recall') },
      sentence: explainVerdict(verdict, counts, 'recall'),
      outcomes: namedList(outcomes.map(withoutChoice)),
    },
  });
}

function withoutChoice(outcome: Outcome): Outcome {
  return outcome === 'for' || outcome === 'against' || outcome === 'abstain' ? 'voted' : outcome;
}

/** A majority that stands in no table: at least two thirds of the members present. */
export const aFraction: NonNullable<VoteView['fraction']> = {
  numerator: 2,
  denominator: 3,
  base: 'present',
  strictness: 'at-least',
  quorum: 'half-of-statutory',
};
