import { anAnnouncedElection, anElection, candidateOf, choosing } from '@kworum/testing';
import { nextRoundOf } from './next-round';

const ballots = (...counts: readonly number[]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => choosing(index + 1)));
const roundAfter = (counts: readonly number[], seats = 1) =>
  nextRoundOf(anAnnouncedElection(ballots(...counts), anElection({ seats })));
const names = (candidates: readonly { readonly name: string }[] = []) => candidates.map(({ name }) => name);

it('leaves out the candidate with the fewest votes', () => {
  const round = roundAfter([6, 5, 3, 1]);
  expect(round).toMatchObject({ round: 2, seats: 1 });
  expect(round?.proposed).toEqual([candidateOf(1), candidateOf(2), candidateOf(3)]);
});

it('leaves out nobody when several are lowest: the lot is not ours to draw', () => {
  const round = roundAfter([6, 5, 2, 2]);
  expect(names(round?.lowest)).toEqual(['Katarzyna Dąbrowska-Malinowska', 'Michał Kozłowski']);
  expect(round?.proposed).toHaveLength(4);
});

it('is not needed once every seat is filled', () => expect(roundAfter([10, 3, 1, 1])).toBeNull());

it('is for the seats that are left, without the elected', () => {
  const approve = anElection({ seats: 2, method: 'approve' });
  const both = Array.from({ length: 9 }, () => choosing(1));
  const round = nextRoundOf(anAnnouncedElection([...both, choosing(2), choosing(3)], approve));
  expect(round).toMatchObject({ seats: 1 });
  expect(names(round?.candidates)).not.toContain('Joanna Krawczyk');
});

it('names those who reached the majority but are level for the last seat', () => {
  const level = Array.from({ length: 10 }, () => choosing(1, 2));
  const round = nextRoundOf(anAnnouncedElection(level, anElection({ method: 'approve' })));
  expect(names(round?.levelForSeat)).toEqual(['Joanna Krawczyk', 'Stanisław Nowakowski']);
});
