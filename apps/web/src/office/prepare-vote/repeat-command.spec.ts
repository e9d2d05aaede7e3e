import {
  aFraction,
  anAnnouncedElection,
  anAnnouncedVote,
  anElection,
  candidateOf,
  choosing,
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
