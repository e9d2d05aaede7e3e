import { aSeat, anOfficeSnapshot, itemOf, memberOf, testId } from '@kworum/testing';
import { fireEvent, screen } from '@testing-library/react';
import { showConsole } from '../console/show-console.fixture';

jest.mock('../../ui/player/lazy-player', () => ({ LazyPlayer: () => null }));

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const request = (seat: number, kind: 'speech' | 'ad-vocem' = 'speech') => ({
  ...{ requestId: testId(9, seat), memberId: memberOf(seat), name: aSeat(seat).name, kind },
});
const listed = { speakersList: [request(2), request(7), request(13, 'ad-vocem')] };
const grant = { type: 'floor.grant', speaker: { kind: 'member', memberId: memberOf(2) } };

it('leaves the limit of a speech to the rules unless another is chosen', () => {
  const { sent } = showConsole(anOfficeSnapshot(listed));
  press('Udziel głosu: Piotr Zieliński');
  expect(sent).toEqual([grant]);
});

it('moves a request up the list', () => {
  const { sent } = showConsole(anOfficeSnapshot(listed));
  press('Wyżej: Elżbieta Grabowska');
  const requestIds = [testId(9, 2), testId(9, 13), testId(9, 7)];
  expect(sent).toEqual([{ type: 'speakers.order', requestIds }]);
});

it('gives the floor beyond the limit only after the refusal, by a press of its own', async () => {
  const { sent, refuse } = showConsole(anOfficeSnapshot(listed));
  expect(screen.queryByRole('button', { name: /ponad limit/ })).toBeNull();
  press('Udziel głosu: Piotr Zieliński');
  await refuse('club-time-used-up');
  press('Udziel głosu ponad limit klubu: Piotr Zieliński');
  expect(sent).toEqual([grant, { ...grant, beyondLimit: true }]);
});

it('shows what each club has used of its time, the running speech counted on', () => {
  const times = { usedSeconds: 100, limitSeconds: 300 };
  const clubTimes = [
    { club: 'Nasza Gmina', ...times, running: true },
    { club: 'Porozumienie Lokalne', ...times, running: false },
  ];
  showConsole(anOfficeSnapshot({ clubTimes, serverTime: '2026-11-26T09:42:09.000Z' }));
  expect(screen.getByText('1:50 z 5:00')).toBeTruthy();
  expect(screen.getByText('1:40 z 5:00')).toBeTruthy();
});

it('limits the item in minutes', () => {
  const { sent } = showConsole(anOfficeSnapshot());
  press('Limity punktu');
  const field = (name: RegExp) => screen.getByRole('textbox', { name });
  expect(field(/Jedna wypowiedź/)).toHaveProperty('value', '5');
  fireEvent.change(field(/Jedna wypowiedź/), { target: { value: '1,5' } });
  fireEvent.change(field(/Czas klubu/), { target: { value: '10' } });
  press('Ustal limity');
  expect(sent).toEqual([{ type: 'item.limit', itemId: itemOf(5), speechSeconds: 90, clubSeconds: 600 }]);
});
