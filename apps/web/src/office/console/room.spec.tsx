import { aRoom, aSeat, anAgenda, anOfficeSnapshot, memberOf } from '@kworum/testing';
import { fireEvent, screen } from '@testing-library/react';
import { showConsole } from './show-console.fixture';

jest.mock('../../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

const { meeting } = aRoom();
const seats = [aSeat(1, { remote: true }), aSeat(2, { present: false })];

it('says since when there is no quorum', () => {
  const quorum = { present: 7, required: 8, reached: false, lostAt: '2026-11-26T09:38:00.000Z' };
  showConsole(anOfficeSnapshot({ quorum }));
  expect(screen.getByRole('alert').textContent).toMatch(/^Brak kworum od 10:38\. Obecnych 7, potrzeba 8/);
});

it('marks who takes part from elsewhere, and checks somebody in as remote where it is allowed', () => {
  const { sent } = showConsole(anOfficeSnapshot({ seats, meeting: { ...meeting, remoteAllowed: true } }));
  expect(screen.getAllByRole('img', { name: 'zdalnie' })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /Piotr Zieliński/ }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Potwierdź obecność zdalną' }));
  expect(sent).toEqual([{ type: 'attendance.check-in', memberId: memberOf(2), remote: true }]);
});

it('offers no remote check-in where the council has no basis for it', () => {
  showConsole(anOfficeSnapshot({ seats }));
  fireEvent.click(screen.getByRole('button', { name: /Piotr Zieliński/ }));
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Potwierdź obecność']);
});

it('tells by which vote an item was settled', () => {
  const agenda = anAgenda(5).map((item) =>
    item.number === '7' ? { ...item, status: 'ended' as const, settledByVote: 3 } : item,
  );
  showConsole(anOfficeSnapshot({ agenda }));
  expect(screen.getByText('załatwiony w głosowaniu nr 3')).toBeTruthy();
});
