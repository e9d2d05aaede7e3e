import { Draft, anna, budget, id, members, voteA } from './told';

export const simple = {
  ...{ rule: 'simple', numerator: 1, denominator: 1, base: 'against' },
  ...{ strictness: 'strict', quorum: 'half-of-statutory' },
};
export const absoluteSecret = { ...simple, rule: 'absolute-secret', base: 'against-and-abstain' };
const numbers: { readonly [voteId: string]: number } = { [id(21)]: 1, [id(22)]: 2, [id(23)]: 3 };

/** A prepared vote: an open motion by simple majority on the first item, where nothing else is said. */
export function vote(voteId = voteA, members: object = {}): Draft {
  return {
    ...{ type: 'vote.prepared', voteId, number: numbers[voteId], itemId: budget, subject: 'wniosek' },
    ...{ matter: 'motion', question: { kind: 'plain' }, ballot: 'open', anonymous: false },
    ...{ majority: simple, legalBasis: 'art. 14', revote: null },
    ...members,
  };
}

export function opened(voteId = voteA, members: object = {}, present = 5): Draft {
  const quorum = { present, required: 3, reached: present >= 3 };
  return {
    ...{ type: 'vote.opened', voteId, quorum, override: null, timeLimitSeconds: null, tokenKey: null },
    ...members,
  };
}

export function cast(choice: unknown, memberId = anna, voteId = voteA): Draft {
  return { type: 'ballot.cast', by: memberId, voteId, memberId, choice, channel: 'tablet' };
}

export function issued(memberId = anna, voteId = voteA): Draft {
  return { type: 'ballot.issued', by: memberId, voteId, memberId };
}

export const announced = (voteId = voteA, command = id(900)): Draft => ({
  ...{ type: 'vote.announced', voteId, command },
});

/** Of a body of five that is all there. */
export function counts(inFavour: number, against: number, abstain = 0): Readonly<Record<string, number>> {
  return {
    for: inFavour,
    against,
    abstain,
    noVote: 5 - inFavour - against - abstain,
    absent: 0,
    excluded: 0,
  };
}

export function verdict(passed: boolean, required: number, rule = 'simple'): object {
  return {
    ...{ passed, reason: passed ? 'majority-reached' : 'majority-not-reached', rule, required },
    ...{ legalBasis: 'art. 14', statutorySize: 5, quorum: { present: 5, required: 3, reached: true } },
  };
}

/** The close of a vote in which so many, in the order of the seats, have the outcome and the rest did not vote. */
export function closed(outcome: string, seats: number, result: object, voteId = voteA): Draft {
  const outcomes = Object.fromEntries(
    members.map((memberId, index) => [memberId, index < seats ? outcome : 'no-vote']),
  );
  const none = { counts: null, verdict: null, candidates: null, tokens: null };
  return { type: 'vote.closed', voteId, outcomes, ...none, ...result };
}

/** Everything from the opening to the close, with three votes in favour. */
export function carried(voteId = voteA, ofOpening: object = {}): readonly Draft[] {
  return [
    opened(voteId, ofOpening),
    ...members.slice(0, 3).map((memberId) => cast('for', memberId, voteId)),
    closed('for', 3, { counts: counts(3, 0), verdict: verdict(true, 1) }, voteId),
  ];
}
