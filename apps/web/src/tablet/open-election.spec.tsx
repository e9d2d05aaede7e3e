import type { OwnView, VoteView } from '@kworum/contracts';
import {
  aMemberSnapshot,
  anAnnouncedElection,
  anElection,
  anElectionVote,
  anOwnView,
  candidateOf,
  choosing,
} from '@kworum/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { press, showTablet } from './show-tablet.fixture';

const two = anElection({ seats: 2 });
const vote = anElectionVote(two, { status: 'open', ballot: 'open' });
const voting = (shown: VoteView, ballot: OwnView['ballot'] = null) => ({
  snapshot: aMemberSnapshot({ vote: shown }),
  own: anOwnView({ ballot }),
});
const recorded: OwnView['ballot'] = {
  voteId: vote.voteId,
  choice: choosing(1, 2),
  channel: 'tablet',
  at: '2026-11-26T09:42:07.000Z',
  receiptCode: '7F3A-91C2',
};
const pressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed');

describe('choosing among candidates in a named election', () => {
  it('says what is to be filled, and counts what is chosen', () => {
    showTablet(voting(vote));
    expect(screen.getByText('Do obsadzenia: 2, kandydatów: 4')).toBeTruthy();
    press('Joanna Krawczyk');
    expect(screen.getByText('Wybrane osoby: 1 z 2')).toBeTruthy();
  });

  it('takes no more candidates than seats', () => {
    const { sent } = showTablet(voting(vote));
    press('Joanna Krawczyk');
    press('Stanisław Nowakowski');
    press('Michał Kozłowski');
    press('Oddaję głos');
    expect(sent).toEqual([{ type: 'ballot.cast', voteId: vote.voteId, choice: choosing(1, 2) }]);
  });

  it('asks before a blank ballot is sent', () => {
    const { sent } = showTablet(voting(vote));
    press('Oddaję głos');
    expect(sent).toEqual([]);
    expect(screen.getByText('Nikt nie jest wskazany')).toBeTruthy();
    press('Potwierdzam, oddaję głos');
    expect(sent).toEqual([{ type: 'ballot.cast', voteId: vote.voteId, choice: {} }]);
  });

  it('shows the recorded ballot, and says when changes are not sent yet', () => {
    const { sent } = showTablet(voting(vote, recorded));
    expect(screen.getByText('Zapisano: Joanna Krawczyk, Stanisław Nowakowski')).toBeTruthy();
    expect([pressed('Joanna Krawczyk'), pressed('Michał Kozłowski')]).toEqual(['true', 'false']);
    press('Joanna Krawczyk');
    expect(screen.getByText('Zmiany nie są jeszcze wysłane')).toBeTruthy();
    press('Zmieniam głos');
    expect(sent).toEqual([{ type: 'ballot.cast', voteId: vote.voteId, choice: choosing(2) }]);
  });

  it('sends the same ballot only once', () => {
    const { sent } = showTablet(voting(vote, recorded));
    press('Zmieniam głos');
    expect(sent).toEqual([]);
  });
});

it('asks for each candidate for, against or abstaining, and says what no mark means', () => {
  const approval = anElectionVote(anElection({ method: 'approve' }), { status: 'open', ballot: 'open' });
  const { sent } = showTablet(voting(approval));
  const candidate = within(screen.getByRole('group', { name: 'Joanna Krawczyk' }));
  fireEvent.click(candidate.getByRole('button', { name: 'Przeciw' }));
  press('Oddaję głos');
  expect(sent).toEqual([
    { type: 'ballot.cast', voteId: vote.voteId, choice: { [candidateOf(1)]: 'against' } },
  ]);
  expect(screen.getByText('Bez zaznaczenia: 3. Liczy się to jako wstrzymanie się.')).toBeTruthy();
});

it('shows after the announcement the candidates with their votes, and who voted how', () => {
  const ballots = [choosing(2), choosing(2), choosing(1)];
  showTablet(voting(anAnnouncedElection(ballots, anElection(), { ballot: 'open' })));
  const [, first] = screen.getAllByRole('row');
  expect(first?.textContent).toContain('Stanisław Nowakowski');
  expect(screen.getByText('Anna Wiśniewska').textContent).toContain('Stanisław Nowakowski');
});
