import type { RemoteMember } from '@kworum/contracts';
import { memberOf, testId } from '@kworum/testing';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { RemotePanel } from './remote-panel';

const meetingId = testId(1, 1);
const waiting: RemoteMember = {
  ...{ memberId: memberOf(3), name: 'Ewa Woźniak', function: 'radna', state: 'waiting' },
  ...{ since: '2026-11-26T09:41:00.000Z', connected: true, mutedByOffice: false, mutedBySelf: false },
  ...{ microphone: false, speaking: false, quality: null },
};
const admitted: RemoteMember = {
  ...waiting,
  ...{
    memberId: memberOf(8),
    name: 'Tomasz Kamiński',
    function: 'radny',
    state: 'admitted',
    quality: 'good',
  },
};

/** A server that takes every call, or refuses it. */
function serve(status = 204) {
  const calls: string[] = [];
  const answer = (path: string, { method, body }: RequestInit) => {
    const said = typeof body === 'string' ? ` ${body}` : '';
    calls.push(`${method} ${path.replace(`/api/meetings/${meetingId}/remote/members/`, '')}${said}`);
    const headers = new Map([['content-type', 'application/problem+json']]);
    const json = () => Promise.resolve({ code: 'conflict' });
    return Promise.resolve({ ok: status < 400, status, headers, json });
  };
  Object.defineProperty(window, 'fetch', { configurable: true, value: answer });
  return calls;
}
const show = (members: RemoteMember[], available = true) =>
  renderScreen(<RemotePanel room={{ meetingId, available, members }} />);
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
const row = (name: string) => within(screen.getByText(name).closest('li') ?? document.body);

it('names who waits, the function and since when, before who is in the call', () => {
  serve();
  show([admitted, waiting]);
  expect(screen.getByRole('status').textContent).toContain('Czeka na dopuszczenie: 1');
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Ewa Woźniakradna, czeka od 10:41');
});

it('admits and turns away by one press', async () => {
  const calls = serve();
  show([waiting]);
  await press('Dopuść: Ewa Woźniak');
  await press('Odmów: Ewa Woźniak');
  expect(calls).toEqual([`POST ${memberOf(3)}/admission`, `DELETE ${memberOf(3)}`]);
});

it.each([
  [{}, 'mikrofon wyłączony, bez głosu', 'Włącz mikrofon: Tomasz Kamiński', true],
  [{ microphone: true }, 'mikrofon włączony', 'Wycisz: Tomasz Kamiński', false],
  [{ microphone: true, speaking: true }, 'mówi', 'Wycisz: Tomasz Kamiński', false],
  [{ mutedBySelf: true }, 'wycisza się samodzielnie', 'Wycisz: Tomasz Kamiński', false],
  [{ mutedByOffice: true }, 'wyciszono', 'Włącz mikrofon: Tomasz Kamiński', true],
] as const)(
  'says whether a member is heard and offers the other: %j',
  async (change, words, button, open) => {
    const calls = serve();
    show([{ ...admitted, ...change }]);
    expect(row('Tomasz Kamiński').getByText(words)).toBeTruthy();
    await press(button);
    expect(calls).toEqual([`PUT ${memberOf(8)}/microphone {"open":${open}}`]);
  },
);

it('sends out only after it was asked, for that ends the presence', async () => {
  const calls = serve();
  show([admitted]);
  await press('Odłącz: Tomasz Kamiński');
  expect(calls).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('przestanie być obecna');
  await press('Tak, odłącz');
  expect(calls).toEqual([`DELETE ${memberOf(8)}`]);
});

it('tells who has lost the connection, and whose network is poor', () => {
  serve();
  show([
    { ...admitted, quality: 'poor' },
    { ...waiting, state: 'admitted', connected: false },
  ]);
  expect(row('Tomasz Kamiński').getByText('słaba sieć')).toBeTruthy();
  expect(row('Ewa Woźniak').getByText('brak połączenia')).toBeTruthy();
});

it('says when video does not work, and when the server refuses', async () => {
  serve(409);
  show([waiting], false);
  expect(screen.getByRole('status').textContent).toContain('Połączenia wideo teraz nie działają');
  await press('Dopuść: Ewa Woźniak');
  expect(screen.getByRole('alert').textContent).toContain('Stan na serwerze jest już inny');
});
