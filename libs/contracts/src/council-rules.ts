import { floorRequestKinds, majorityRuleIds, NamedRuleId } from '@kworum/domain';
import { z } from 'zod';
import { fractionSchema } from './majority';

const words = z.string().trim().min(1).max(200);
const seconds = z.int().min(10).max(36_000).nullable();
const namedRules = majorityRuleIds.filter((rule): rule is NamedRuleId => rule !== 'fraction');

/** What a council's statute settles: `PUT /api/council/rules`; the plan of every meeting takes a copy. */
export const councilRulesSchema = z.strictObject({
  /** Where the council stands on another act than the table, by rule. */
  legalBases: z.partialRecord(z.enum(namedRules), words),
  majorities: z
    .array(fractionSchema.extend({ name: words, legalBasis: words }))
    .max(50)
    .readonly(),
  excludedCountForQuorum: z.boolean(),
  remoteBasis: words.nullable(),
  secretWarningBelow: z.int().min(0).max(500),
  anonymousBallots: z.boolean(),
  speechSeconds: z.record(z.enum(floorRequestKinds), seconds),
  clubSecondsPerItem: seconds,
});
