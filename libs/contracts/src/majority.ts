import { choices, majorityBases, majorityRuleIds, NamedRuleId, quorumRules } from '@kworum/domain';
import { z } from 'zod';

const namedRules = majorityRuleIds.filter((rule): rule is NamedRuleId => rule !== 'fraction');

/** The numbers of a majority that stands in no table: a statute's or an act's own. */
export const fractionSchema = z.strictObject({
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  base: z.enum(majorityBases),
  strictness: z.enum(['strict', 'at-least']),
  quorum: z.enum(quorumRules),
});

export const majoritySchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.enum(namedRules) }),
  fractionSchema.extend({ rule: z.literal('fraction') }),
]);

/** What stands on a ballot: one choice on a question, marks by candidate id in an election. */
export const ballotContentSchema = z.union([z.enum(choices), z.record(z.uuid(), z.enum(choices))]);
