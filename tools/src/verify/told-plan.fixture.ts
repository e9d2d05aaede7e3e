import type { Plan } from './plan-shapes';
import type { Election, Majority } from './vote-shapes';

const id = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const memberId = (n: number) => id(1, n);
export const itemId = (n: number) => id(2, n);
export const voteId = (n: number) => id(3, n);
export const amendmentId = (n: number) => id(4, n);
export const candidateId = (n: number) => id(5, n);
export const requestId = (n: number) => id(6, n);
export const commandId = (n: number) => id(7, n);

export const simple: Majority = {
  rule: 'simple',
  numerator: 1,
  denominator: 1,
  base: 'against',
  strictness: 'strict',
  quorum: 'half-of-statutory',
};
export const absoluteSecret: Majority = { ...simple, rule: 'absolute-secret', base: 'against-and-abstain' };

/** A plan with numbered seats and items. */
export function planOf(seats: number, items: number, also: Partial<Plan> = {}): Plan {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return {
    title: 'Sesja',
    date: '2026-11-26',
    place: 'sala 1',
    councilId: id(0, 1),
    councilName: 'Rada',
    statutorySize: seats,
    rehearsal: false,
    seats: numbers(seats).map((n) => ({
      memberId: memberId(n),
      seat: n,
      name: `Radny ${n}`,
      function: '',
      club: null,
    })),
    guests: [],
    agenda: numbers(items).map((n) => ({ itemId: itemId(n), number: `${n}`, title: `Punkt ${n}` })),
    rules: {
      legalBases: {},
      majorities: [],
      excludedCountForQuorum: true,
      remoteBasis: null,
      secretWarningBelow: 0,
      anonymousBallots: false,
      speechSeconds: { speech: null, 'ad-vocem': null, 'point-of-order': null },
      clubSecondsPerItem: null,
    },
    onDemandOf: null,
    ...also,
  };
}

export function election(candidates: number, also: Partial<Election> = {}): Election {
  return {
    kind: 'election',
    seats: 1,
    method: 'choose',
    candidates: Array.from({ length: candidates }, (_, index) => ({
      candidateId: candidateId(index + 1),
      name: `Kandydat ${index + 1}`,
    })),
    round: 1,
    previousVoteId: null,
    ...also,
  };
}
