import { type Council, plainCouncilLook } from '@kworum/contracts';
import { aSeat, testId, usualRules } from '@kworum/testing';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { MembersPage } from './members-page';
import { RulesPage } from './rules-page';

const term = { termId: testId(1, 6), startsOn: '2024-05-07', endsOn: '2099-05-06', statutorySize: 3 };
const member = (seat: number) => {
  const { memberId, name, function: role, club } = aSeat(seat);
  const mandate = { mandateFrom: '2024-05-07', mandateUntil: null, mandateEndReason: null };
  return { memberId, seat, name, function: role, club, ...mandate };
};
const council: Council = {
  ...{ councilId: testId(2, 1), name: 'Rada Gminy Lipowa', statutorySize: 3 },
  ...{
    hasCoatOfArms: false,
    look: plainCouncilLook,
    demo: false,
    rules: usualRules,
    terms: [term],
    guests: [],
  },
  members: [member(1), member(2)],
};

/** A server that answers every call with the council, and keeps what it was asked to change. */
function serve() {
  const asked: { call: string; body: unknown }[] = [];
  const answer = (path: string, { method, body }: RequestInit) => {
    if (typeof body === 'string')
      asked.push({ call: `${method} ${path}`, body: JSON.parse(body) as unknown });
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(council) });
  };
  Object.defineProperty(window, 'fetch', { configurable: true, value: answer });
  return asked;
}
const fill = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
/** A press whose answer has arrived. */
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });

it('ends a mandate with its last day and a reason', async () => {
  const asked = serve();
  renderScreen(<MembersPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Wygaśnięcie mandatu: Piotr Zieliński' }));
  fireEvent.change(screen.getByLabelText(/Ostatni dzień/), { target: { value: '2026-12-31' } });
  fill(/Powód/, 'Zrzeczenie się');
  await press('Zapisz wygaśnięcie');
  expect(asked).toEqual([
    {
      call: `POST /api/council/members/${member(2).memberId}/mandate-end`,
      body: { until: '2026-12-31', reason: 'Zrzeczenie się' },
    },
  ]);
  expect(await screen.findByRole('button', { name: 'Objęcie wolnego miejsca' })).toBeTruthy();
});

it('gives a vacant seat to somebody from the day of the oath', async () => {
  const asked = serve();
  renderScreen(<MembersPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Objęcie wolnego miejsca' }));
  fill(/Imię i nazwisko/, 'Jan Nowy');
  fill(/Funkcja/, 'radny');
  fireEvent.change(screen.getByLabelText(/Dzień ślubowania/), { target: { value: '2027-01-15' } });
  await press('Zapisz mandat');
  expect(asked).toEqual([
    {
      call: 'POST /api/council/members',
      body: { seat: 3, name: 'Jan Nowy', function: 'radny', club: null, mandateFrom: '2027-01-15' },
    },
  ]);
  expect(await screen.findByRole('button', { name: 'Objęcie wolnego miejsca' })).toBeTruthy();
});

it('saves the rules as a whole', async () => {
  const asked = serve();
  renderScreen(<RulesPage />);
  fireEvent.change(await screen.findByRole('textbox', { name: /Klub w jednym punkcie/ }), {
    target: { value: '15' },
  });
  fill(/Podstawa udziału zdalnego/, '§ 40 statutu');
  await press('Zapisz zasady');
  expect(asked).toEqual([
    {
      call: 'PUT /api/council/rules',
      body: { ...usualRules, clubSecondsPerItem: 900, remoteBasis: '§ 40 statutu' },
    },
  ]);
  expect(await screen.findByText('Zapisano.')).toBeTruthy();
});

it('saves no rules while a majority of the statute lacks its name', async () => {
  serve();
  renderScreen(<RulesPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Dodaj większość' }));
  expect(screen.getByRole('button', { name: 'Zapisz zasady' })).toHaveProperty('disabled', true);
});
