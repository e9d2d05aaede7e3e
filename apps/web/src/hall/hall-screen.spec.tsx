import type { HallSnapshot } from '@kworum/contracts';
import {
  aFloor,
  aHallSnapshot,
  anAnnouncedElection,
  anAnnouncedSecretVote,
  anAnnouncedVote,
  anElection,
  anElectionVote,
  aRoom,
  aSeat,
  aSecretVote,
  aVote,
  choosing,
  itemOf,
  memberOf,
} from '@kworum/testing';
import { screen } from '@testing-library/react';
import type { LiveState } from '../ui/live/live-store';
import { renderScreen } from '../ui/render-screen';
import { HallScreen } from './hall-screen';

function showHall(snapshot: HallSnapshot | null, change: Partial<LiveState<'hall'>> = {}) {
  const live = { status: 'online', offlineSince: null, own: null, idle: false, refusal: null } as const;
  renderScreen(<HallScreen councilName="Rada Gminy Lipowa" live={{ ...live, snapshot, ...change }} />);
}

it('shows the item, the speaker with the time left, and the quorum between votes', () => {
  showHall(aHallSnapshot({ floor: aFloor() }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('dotacji');
  expect(screen.getByText('Skarbnik Gminy')).toBeTruthy();
  expect(screen.getByRole('timer').textContent).toBe('2:41');
  expect(screen.getByText('Kworum 14 z 15')).toBeTruthy();
});

it('shows in an open vote how many and who, never how', () => {
  const seats = [aSeat(1, { hasVoted: true }), aSeat(2), aSeat(3, { present: false })];
  showHall(aHallSnapshot({ seats, vote: aVote({ status: 'open', cast: 1, entitled: 2 }) }));
  expect(screen.getByText('Oddano 1 z 2')).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((seat) => seat.textContent)).toEqual([
    'Anna Wiśniewska: głos oddany',
    'Piotr Zieliński: bez głosu',
  ]);
});

it('shows the counts, the verdict and every name after the announcement', () => {
  showHall(aHallSnapshot({ vote: anAnnouncedVote() }));
  expect(screen.getByText('Podjęto')).toBeTruthy();
  expect(screen.getByText(/9 za, 3 przeciw/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(15);
});

it('keeps sixty names on the screen by shortening them', () => {
  const outcomes = Array.from({ length: 60 }, () => 'for' as const);
  const seats = outcomes.map((_, index) => aSeat(index + 1));
  showHall(aHallSnapshot({ seats, vote: anAnnouncedVote(outcomes) }));
  expect(screen.getAllByText('A. Wiśniewska')).toHaveLength(4);
});

it('is never blank: the last state stays with its age when the link is lost', () => {
  const offlineSince = Date.parse('2026-11-26T09:41:59.000Z');
  showHall(aHallSnapshot(), { status: 'offline', offlineSince });
  expect(screen.getByRole('alert').textContent).toBe('Stan sprzed 20 s: brak połączenia');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('dotacji');
});

it('names the council while there is no meeting', () => {
  showHall(null, { idle: true });
  expect(screen.getByText('Rada Gminy Lipowa')).toBeTruthy();
  expect(screen.getByText('Nie ma teraz posiedzenia')).toBeTruthy();
});

it('marks a rehearsal', () => {
  showHall(aHallSnapshot({ meeting: { ...aRoom().meeting, rehearsal: true } }));
  expect(screen.getByRole('note').textContent).toContain('Próba');
});

it('counts down an open vote with a time limit, until the time is up', () => {
  showHall(aHallSnapshot({ vote: aVote({ status: 'open', endsAt: '2026-11-26T09:42:43.000Z' }) }));
  expect(screen.getByRole('timer').textContent).toContain('0:24');
});

it('asks in a quorum check for presence instead of ballots', () => {
  const seats = [aSeat(1, { hasVoted: true }), aSeat(2)];
  showHall(aHallSnapshot({ seats, vote: aVote({ status: 'open', matter: 'quorum', cast: 1, entitled: 2 }) }));
  expect(screen.getByText('Potwierdzono 1 z 2')).toBeTruthy();
  expect(screen.getByText('Anna Wiśniewska').parentElement?.textContent).toContain('obecność potwierdzona');
});

it('shows an annulled vote with its reason instead of its result', () => {
  const annulment = { at: '2026-11-26T09:43:00.000Z', reason: 'Awaria nagłośnienia' };
  showHall(aHallSnapshot({ vote: { ...anAnnouncedVote(), status: 'annulled', annulment } }));
  expect(screen.getByRole('note').textContent).toContain('Powód: Awaria nagłośnienia');
  expect(screen.queryByText('Podjęto')).toBeNull();
});

it('shows with a result what it repeats, who answered by roll call, and the corrections', () => {
  const { result, ...vote } = anAnnouncedVote();
  if (!result) throw new Error('An announced vote has a result');
  const outcomes = result.outcomes.map((entry) =>
    entry.memberId === memberOf(2) ? { ...entry, channel: 'roll-call' as const } : entry,
  );
  const declared = { memberId: memberOf(3), reason: 'Pomyłka', at: '2026-11-26T09:43:00.000Z' };
  showHall(
    aHallSnapshot({
      vote: {
        ...vote,
        result: { ...result, outcomes },
        revote: { of: 3, reason: 'Wątpliwość' },
        corrections: [{ ...declared, choice: 'for' }],
      },
    }),
  );
  expect(screen.getByText('Reasumpcja głosowania 3.')).toBeTruthy();
  expect(screen.getAllByLabelText('przez wywołanie')).toHaveLength(1);
  expect(screen.getByText(/Katarzyna Dąbrowska-Malinowska: za/)).toBeTruthy();
});

it('shows in a secret vote how many have voted, and nobody by name', () => {
  const seats = [aSeat(1), aSeat(2)];
  showHall(aHallSnapshot({ seats, vote: aSecretVote({ status: 'open', cast: 1, entitled: 2 }) }));
  expect(screen.getByText('Oddano 1 z 2')).toBeTruthy();
  expect(screen.getByText('Głosowanie tajne')).toBeTruthy();
  expect(screen.queryByText('Anna Wiśniewska')).toBeNull();
});

it('names in the result of a secret vote who voted, not how', () => {
  showHall(aHallSnapshot({ vote: anAnnouncedSecretVote() }));
  const seats = screen.getAllByRole('listitem').map((seat) => seat.textContent);
  expect(seats[0]).toBe('Anna Wiśniewska: głos oddany');
  expect(seats[14]).toBe('Jadwiga Pawłowska: nieobecność');
  expect(screen.getByText('Odwołano')).toBeTruthy();
});

it('names the candidates while an election runs', () => {
  showHall(aHallSnapshot({ vote: anElectionVote(anElection(), { status: 'open' }) }));
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Joanna Krawczyk',
    'Stanisław Nowakowski',
    'Katarzyna Dąbrowska-Malinowska',
    'Michał Kozłowski',
  ]);
});

it('shows the candidates of an election with their votes, those with the most first', () => {
  const ballots = [choosing(2), choosing(2), choosing(2), choosing(1)];
  showHall(aHallSnapshot({ vote: anAnnouncedElection(ballots) }));
  const candidates = screen.getAllByRole('listitem').map((one) => one.textContent);
  expect(candidates[0]).toBe('Stanisław Nowakowski wybórGłosy: 3');
  expect(candidates[1]).toContain('bez wyboru');
  expect(screen.getByText(/Oddało głos: 4/)).toBeTruthy();
});

it('shows twelve candidates at most, and how many more there are', () => {
  const names = Array.from({ length: 14 }, (_, index) => `Osoba ${index + 1}`);
  showHall(aHallSnapshot({ vote: anAnnouncedElection([choosing(14)], anElection({}, names)) }));
  expect(screen.getAllByRole('listitem')).toHaveLength(12);
  expect(screen.getByText('Osoba 14')).toBeTruthy();
  expect(screen.getByText('Pozostałych kandydatów: 2')).toBeTruthy();
});

it('says since when there is no quorum', () => {
  const quorum = { present: 7, required: 8, reached: false, lostAt: '2026-11-26T09:40:00.000Z' };
  showHall(aHallSnapshot({ quorum }));
  expect(screen.getByRole('alert').textContent).toContain('Brak kworum od 10:40');
});

it('says in one line what exactly is voted on', () => {
  const item = { itemId: itemOf(11), number: '11', title: 'Sprawy różne' };
  const change = { kind: 'move' as const, ...item, afterItemId: itemOf(5) };
  const vote = aVote({ status: 'open', matter: 'motion', question: { kind: 'agenda-change', change } });
  showHall(aHallSnapshot({ vote }));
  expect(screen.getByText('Zmiana porządku obrad: punkt 11 „Sprawy różne” po punkcie 5')).toBeTruthy();
});
