import type { RemoteMember, RemoteRoom } from '@kworum/contracts';
import { aMemberSnapshot, aRoom, aVote, anOwnView, memberOf, testId } from '@kworum/testing';
import { act, screen } from '@testing-library/react';
import type { LiveState } from '../../ui/live/live-store';
import { press, showTablet } from '../show-tablet.fixture';
import { FakeDesk, installMedia } from './devices.fixture';

const meetingId = testId(1, 1);
const snapshot = aMemberSnapshot({ meeting: { ...aRoom().meeting, remoteAllowed: true } });
const absent = anOwnView({ present: false });
const me: RemoteMember = {
  ...{ memberId: memberOf(7), name: 'Ewa Woźniak', function: 'radna', state: 'waiting' },
  ...{ since: '2026-11-26T09:41:00.000Z', connected: true, mutedByOffice: false, mutedBySelf: false },
  ...{ microphone: false, speaking: false, quality: null },
};
const roomWith = (change: Partial<RemoteMember> | null): RemoteRoom => ({
  ...{ meetingId, available: true },
  members: change === null ? [] : [{ ...me, ...change }],
});

function show(change: Partial<LiveState<'member'>> = {}, desk = new FakeDesk()) {
  const shown = { snapshot, own: absent, remote: roomWith(null), ...change };
  const tablet = showTablet(shown, undefined, desk.makeCall);
  const tell = (next: Partial<LiveState<'member'>>) =>
    act(async () => {
      tablet.show({ ...shown, ...next });
      await Promise.resolve();
    });
  const hear = (self: Partial<RemoteMember> | null) => tell({ remote: roomWith(self) });
  return { ...tablet, desk, hear, tell };
}
/** Every promise that only needs a turn has had it. */
const settle = () => act(() => jest.advanceTimersByTimeAsync(0));
const connect = (desk: FakeDesk) =>
  act(() => desk.links.forEach(({ purpose }) => purpose.onState({ step: 'connected' })));

async function joined(desk = new FakeDesk()) {
  const tablet = show({}, desk);
  press('Dołącz zdalnie');
  await settle();
  press('Dołącz');
  await settle();
  await tablet.hear({});
  return tablet;
}
async function admitted(change: Partial<RemoteMember> = {}) {
  const tablet = await joined();
  await tablet.hear({ state: 'admitted', ...change });
  connect(tablet.desk);
  return tablet;
}
const microphone = () => screen.getByText(/^Mikrofon: /).textContent;

beforeAll(installMedia);
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('is offered only where WebRTC works; else presence alone can be recorded', () => {
  show({ remote: { ...roomWith(null), available: false } });
  expect(screen.queryByRole('button', { name: 'Dołącz zdalnie' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Uczestniczę zdalnie' })).toBeTruthy();
});

it('shows the own picture first, and nothing leaves the tablet before it is admitted', async () => {
  const { desk, hear } = show();
  press('Dołącz zdalnie');
  await settle();
  expect(screen.getByText('To widzisz tylko Ty. Nic nie jest jeszcze wysyłane.')).toBeTruthy();
  expect([desk.asked, desk.links]).toEqual([[], []]);
  press('Dołącz');
  await settle();
  await hear({});
  expect(screen.getByText('Czekasz na dopuszczenie')).toBeTruthy();
  expect([desk.asked, desk.running()]).toEqual([['join'], []]);
  expect(desk.devices.microphone.enabled).toBe(false);
  await hear({ state: 'admitted' });
  expect(desk.running().sort()).toEqual(['whep', 'whip']);
});

it('closes the camera when one does not join after all', async () => {
  const { desk } = show();
  press('Dołącz zdalnie');
  await settle();
  press('Anuluj');
  expect(desk.devices.opened.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  expect(screen.getByRole('button', { name: 'Jestem w sali' })).toBeTruthy();
});

it('sends sound only while the server says that it is heard, and says so only then', async () => {
  const { desk, hear } = await admitted();
  expect(microphone()).toBe('Mikrofon: wyłączony');
  expect(desk.devices.microphone.enabled).toBe(false);
  await hear({ state: 'admitted', microphone: true });
  expect(microphone()).toBe('Mikrofon: słychać Cię');
  expect(desk.devices.microphone.enabled).toBe(true);
  await hear({ state: 'admitted', microphone: false, mutedByOffice: true });
  expect(screen.getByText('Wyciszone przez prowadzącego.')).toBeTruthy();
  expect(desk.devices.microphone.enabled).toBe(false);
});

it('never claims to be heard without a connection or a working microphone', async () => {
  const { desk, tell, hear } = await admitted({ microphone: true });
  expect(microphone()).toBe('Mikrofon: słychać Cię');
  await tell({
    status: 'offline',
    offlineSince: 0,
    remote: roomWith({ state: 'admitted', microphone: true }),
  });
  expect(microphone()).toBe('Mikrofon: nie wiadomo');
  await hear({ state: 'admitted', microphone: true, connected: false });
  expect(screen.getByText('Brak połączenia: sala Cię nie słyszy.')).toBeTruthy();
  await hear({ state: 'admitted', microphone: true });
  act(() => desk.links.at(-1)?.purpose.onState({ step: 'lost', failure: null }));
  expect(microphone()).toBe('Mikrofon: wyłączony');
  connect(desk);
  expect(microphone()).toBe('Mikrofon: słychać Cię');
  act(() => desk.devices.microphone.onended?.());
  expect(screen.getByText('Mikrofon nie działa. Sprawdź urządzenie.')).toBeTruthy();
});

it('is silent at once when one mutes oneself, whatever the server says later', async () => {
  const { desk, hear } = await admitted({ microphone: true });
  press('Wycisz mnie');
  await settle();
  expect(desk.devices.microphone.enabled).toBe(false);
  expect(microphone()).toBe('Mikrofon: wyłączony');
  await hear({ state: 'admitted', microphone: true });
  expect(desk.devices.microphone.enabled).toBe(false);
  expect(desk.asked).toEqual(['join', 'join muted']);
});

it('goes on beside an open vote, with the state of the microphone in sight', async () => {
  const { desk, tell } = await admitted({ microphone: true });
  const vote = aVote({ status: 'open', openedAt: '2026-11-26T09:41:00.000Z' });
  const remote = roomWith({ state: 'admitted', microphone: true });
  await tell({ snapshot: { ...snapshot, vote }, own: anOwnView(), remote });
  expect(screen.getByRole('button', { name: 'Za' })).toBeTruthy();
  expect(microphone()).toBe('Mikrofon: słychać Cię');
  expect(desk.running().sort()).toEqual(['whep', 'whip']);
});

it('comes back by itself when the connection does', async () => {
  const { desk, tell } = await admitted();
  await tell({ status: 'offline', offlineSince: 0, remote: roomWith({ state: 'admitted' }) });
  await tell({ status: 'online', remote: roomWith({ state: 'admitted' }) });
  expect(desk.asked).toEqual(['join', 'wake', 'wake', 'join']);
});

it('is not put out by a server that was started again and does not know of it yet', async () => {
  const { desk, tell, hear } = await admitted({ microphone: true });
  await tell({
    status: 'offline',
    offlineSince: 0,
    remote: roomWith({ state: 'admitted', microphone: true }),
  });
  desk.answer = { ok: false, failure: { code: 'unreachable', errors: [] } };
  await hear(null);
  await act(() => jest.advanceTimersByTimeAsync(3000));
  expect(microphone()).toBe('Mikrofon: nie wiadomo');
  expect(desk.running().sort()).toEqual(['whep', 'whip']);
  desk.answer = { ok: true, value: undefined };
  await act(() => jest.advanceTimersByTimeAsync(1000));
  await hear({ state: 'admitted', microphone: true });
  expect(microphone()).toBe('Mikrofon: słychać Cię');
});

it('is connected anew at once when what carries the call was started again', async () => {
  const { desk, tell } = await admitted();
  const self = { state: 'admitted', connected: false } as const;
  await tell({ remote: { ...roomWith(self), available: false } });
  expect(desk.asked).toEqual(['join']);
  await tell({ remote: roomWith(self) });
  expect(desk.asked).toEqual(['join', 'reopen', 'reopen']);
});

it('comes back after a reload as it was, without a press', async () => {
  const desk = new FakeDesk();
  desk.kept = { muted: true, camera: true };
  const { hear } = show({}, desk);
  await hear({ state: 'admitted' });
  await settle();
  expect([desk.asked, desk.running().sort()]).toEqual([['join muted'], ['whep', 'whip']]);
});

it('ends with words, camera and microphone off, when the office sends one out', async () => {
  const { desk, hear } = await admitted();
  await hear(null);
  act(() => void jest.advanceTimersByTime(2000));
  expect(screen.getByRole('alert').textContent).toContain('Nie uczestniczysz już zdalnie');
  expect(desk.running()).toEqual([]);
  expect(desk.devices.opened.every(({ readyState }) => readyState === 'ended')).toBe(true);
  expect(desk.kept).toBeNull();
});

it('asks once more before one leaves, for one is not present any more then', async () => {
  const { desk } = await admitted();
  press('Opuść rozmowę');
  expect(desk.asked).toEqual(['join']);
  expect(screen.getByText(/nie możesz głosować/)).toBeTruthy();
  press('Tak, wychodzę');
  await settle();
  expect(desk.asked).toEqual(['join', 'leave']);
  expect(desk.running()).toEqual([]);
});

it.each([
  ['NotFoundError', 'Nie znaleziono kamery. Możesz dołączyć samym głosem.'],
  ['NotReadableError', 'Kamery używa inny program. Możesz dołączyć samym głosem.'],
])('lets one join by sound alone when the camera fails: %s', async (fault, words) => {
  const desk = new FakeDesk();
  desk.devices.cameraFault = fault;
  show({}, desk);
  press('Dołącz zdalnie');
  await settle();
  expect(screen.getByText(words)).toBeTruthy();
  press('Dołącz');
  await settle();
  expect(desk.asked).toEqual(['join']);
});

it('says what to do when the browser denies the microphone, and tries again', async () => {
  const desk = new FakeDesk();
  Object.assign(desk.devices, { cameraFault: 'NotAllowedError', microphoneFault: 'NotAllowedError' });
  show({}, desk);
  press('Dołącz zdalnie');
  await settle();
  expect(screen.getByRole('alert').textContent).toContain('ustawieniach tej strony');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Dołącz' }).disabled).toBe(true);
  Object.assign(desk.devices, { cameraFault: null, microphoneFault: null });
  press('Spróbuj ponownie');
  await settle();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Dołącz' }).disabled).toBe(false);
});

it('says why the server did not let one in', async () => {
  const desk = new FakeDesk();
  desk.answer = { ok: false, failure: { code: 'conflict', errors: [] } };
  show({}, desk);
  press('Dołącz zdalnie');
  await settle();
  press('Dołącz');
  await settle();
  expect(screen.getByRole('alert').textContent).toContain('Stan na serwerze jest już inny');
});
