import { liveCommandSchema } from '@kworum/contracts';
import {
  aFraction,
  anAnnouncedElection,
  anAnnouncedVote,
  anElection,
  candidateOf,
  choosing,
  itemOf,
  usualCandidates,
  voteOf,
} from '@kworum/testing';
import { repeatCommand } from './repeat-command';

const vote = anAnnouncedVote();

it('asks the same question by the same majority, with the reason', () => {
  expect(repeatCommand(vote, 'Pomyłka w liczeniu')).toEqual({
    type: 'vote.prepare',
    subject: vote.subject,
    matter: 'resolution',
    majority: { rule: 'simple' },
    legalBasis: vote.legalBasis,
    revote: { of: vote.voteId, reason: 'Pomyłka w liczeniu' },
  });
});

it('keeps the numbers of a share', () => {
  const repeated = repeatCommand({ ...vote, rule: 'fraction', fraction: aFraction }, 'Pomyłka');
  expect(repeated.majority).toEqual({ rule: 'fraction', ...aFraction });
});

it('repeats a secret election as a secret election of the same candidates', () => {
  expect(repeatCommand(anAnnouncedElection([choosing(1)]), 'Pomyłka')).toMatchObject({
    matter: 'election',
    ballot: 'secret',
    question: { kind: 'election', seats: 1, method: 'choose', candidates: usualCandidates },
  });
});

it('repeats a further round as a further round', () => {
  const second = anElection({ round: 2, previousVoteId: voteOf(3) }, ['Anna', 'Piotr']);
  expect(repeatCommand(anAnnouncedElection([choosing(1)], second), 'Pomyłka').question).toEqual({
    kind: 'next-round',
    of: voteOf(3),
    candidateIds: [candidateOf(1), candidateOf(2)],
  });
});

it.each([
  [{ kind: 'remove', itemId: itemOf(9) }],
  [{ kind: 'move', itemId: itemOf(9), afterItemId: null }],
  [{ kind: 'add', number: '8a', title: 'Apel', afterItemId: itemOf(8) }],
] as const)('repeats a change of the agenda in words that the wire takes: %o', (change) => {
  const item = { itemId: itemOf(9), number: '9', title: 'Interpelacje' };
  const question = { kind: 'agenda-change', change: { ...item, ...change } } as const;
  const repeated = repeatCommand({ ...vote, matter: 'motion', question }, 'Pomyłka');
  expect(liveCommandSchema.safeParse(repeated).success).toBe(true);
  expect(repeated.question).toEqual({ kind: 'agenda-change', change });
});
