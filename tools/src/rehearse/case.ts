import { Counts, NamedRuleId, majorityRules, seatsIn } from '@kworum/domain';
import { z } from 'zod';

const count = z.int().min(0).max(1000);

const caseSchema = z.object({
  id: z.string().min(1),
  subject: z.string().min(1).max(500).optional(),
  statutorySize: z.int().min(1).max(500),
  rule: z.string(),
  for: count,
  against: count,
  abstain: count,
  noVote: count,
  absent: count,
  excluded: count.default(0),
  passed: z.boolean(),
});

export interface VoteCase {
  readonly id: string;
  readonly subject: string;
  readonly statutorySize: number;
  readonly rule: NamedRuleId;
  readonly counts: Counts;
  readonly passed: boolean;
}

/** A case whose counts cannot be, or that cannot be read: reported and not played. */
export interface ImpossibleCase {
  readonly id: string;
  readonly reason: string;
}

export type ReadCase = { readonly play: VoteCase } | { readonly impossible: ImpossibleCase };

/** @throws Error with one sentence when the file is no list of votes at all */
export function readCases(text: string): ReadCase[] {
  const file = z.object({ votes: z.array(z.unknown()).min(1) }).safeParse(parseJson(text));
  if (!file.success) throw new Error('The file holds no "votes": see data/real-votes.json for its form.');
  const seen = new Set<string>();
  return file.data.votes.map((vote, index) => {
    const read = readCase(vote, index);
    const id = 'play' in read ? read.play.id : read.impossible.id;
    if (seen.has(id)) return { impossible: { id, reason: 'another vote of the file has this id' } };
    seen.add(id);
    return read;
  });
}

function readCase(vote: unknown, index: number): ReadCase {
  const parsed = caseSchema.safeParse(vote);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { impossible: { id: idOf(vote, index), reason: faults.join('; ') } };
  }
  const { id, statutorySize, rule, passed } = parsed.data;
  const { for: inFavour, against, abstain, noVote, absent, excluded } = parsed.data;
  const counts: Counts = { for: inFavour, against, abstain, noVote, absent, excluded };
  const impossible = (reason: string): ReadCase => ({ impossible: { id, reason } });
  if (!isRule(rule)) return impossible(`there is no rule "${rule}"; known are ${rules.join(', ')}`);
  const seats = seatsIn(counts);
  if (seats > statutorySize) return impossible(`${seats} seats counted in a body of ${statutorySize}`);
  if (seats === 0) return impossible('nobody holds a mandate: there is no seat to count');
  return {
    play: { id, subject: parsed.data.subject ?? id, statutorySize, rule, counts, passed },
  };
}

/** Majorities of decisions: a quorum check decides nothing. */
const rules = Object.keys(majorityRules).filter((rule) => rule !== 'quorum');

function isRule(rule: string): rule is NamedRuleId {
  return rules.includes(rule);
}

function idOf(vote: unknown, index: number): string {
  const id: unknown = typeof vote === 'object' && vote !== null && 'id' in vote ? vote.id : undefined;
  return typeof id === 'string' ? id : `vote ${index + 1}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The file is not JSON.');
  }
}
