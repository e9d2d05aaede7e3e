import type { HallPicture, HallSnapshot } from '@kworum/contracts';
import { aFloor, aHallSnapshot, aSeat, aVote, memberOf } from '@kworum/testing';
import { act, fireEvent, screen } from '@testing-library/react';
import type { LiveState } from '../ui/live/live-store';
import { renderScreen } from '../ui/render-screen';
import { HallScreen } from './hall-screen';

const remoteSpeech = { floor: aFloor({ memberId: memberOf(2) }), seats: [aSeat(2, { remote: true })] };
/** A connection of the browser of this test: it stands as soon as there is an answer. */
class FakeConnection {
  readonly localDescription = { sdp: 'v=0' };
  connectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  readonly addTransceiver = () => undefined;
  readonly createOffer = () => Promise.resolve({});
  readonly setLocalDescription = () => Promise.resolve();
  readonly close = () => undefined;
  readonly setRemoteDescription = () => Promise.resolve(this.become('connected'));

  constructor() {
    browser.connection = this;
  }

  become(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

/** What it decodes, and how it takes to sound that nobody asked for by a touch. */
const browser = {
  ...{ frames: 0, decodes: false, allowsSound: true, calls: [] as string[] },
  connection: null as FakeConnection | null,
};

function install(owner: object, members: object) {
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(owner, name, { configurable: true, writable: true, value });
}

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(browser, { frames: 0, decodes: false, allowsSound: true, calls: [] });
  install(HTMLVideoElement.prototype, {
    getVideoPlaybackQuality: () => ({ totalVideoFrames: (browser.frames += browser.decodes ? 6 : 0) }),
    play(this: HTMLVideoElement) {
      return this.muted || browser.allowsSound ? Promise.resolve() : Promise.reject(new Error('NotAllowed'));
    },
  });
  install(window, {
    MediaStream: class {},
    RTCPeerConnection: FakeConnection,
    fetch: (path: string, { method }: RequestInit) => {
      browser.calls.push(`${method} ${path}`);
      const headers = new Map([['location', '/session']]);
      return Promise.resolve({ ok: true, status: 201, headers, text: () => Promise.resolve('v=0') });
    },
  });
});
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const live = (snapshot: HallSnapshot, hallPicture: HallPicture): LiveState<'hall'> => ({
  ...{ status: 'online', offlineSince: null, own: null, idle: false, refusal: null },
  ...{ snapshot, hallPicture },
});
function show(snapshot: HallSnapshot, picture: Partial<HallPicture> = {}) {
  const state = (next: HallSnapshot) => live(next, { picture: 'remote', sound: false, ...picture });
  const shown = renderScreen(<HallScreen councilName="Rada" live={state(snapshot)} />);
  return (next: HallSnapshot) => shown.rerender(<HallScreen councilName="Rada" live={state(next)} />);
}
const picture = () => screen.queryByLabelText<HTMLVideoElement>('Obraz transmisji');
const isOnScreen = () => picture()?.closest('.hall-pictured') !== null && picture() !== null;

it('shows who speaks from elsewhere when there is a picture, and the room as ever until then', async () => {
  show(aHallSnapshot(remoteSpeech));
  await pass(1000);
  expect([isOnScreen(), screen.getAllByRole('timer').length]).toEqual([false, 1]);
  expect(browser.calls[0]).toBe(`POST /api/meetings/${aHallSnapshot().meetingId}/whep`);
  browser.decodes = true;
  await pass(500);
  expect(isOnScreen()).toBe(true);
  expect(screen.getByRole('timer').textContent).toBe('2:41');
  expect(screen.getByText('Brak kworum: 1, potrzeba 8')).toBeTruthy();
  expect(picture()?.muted).toBe(true);
});

it('goes back to the room when the picture stands still, and opens it anew when the connection is lost', async () => {
  show(aHallSnapshot(remoteSpeech));
  browser.decodes = true;
  await pass(500);
  browser.decodes = false;
  await pass(1500);
  expect(isOnScreen()).toBe(true);
  await pass(1000);
  expect(isOnScreen()).toBe(false);
  expect(browser.calls).toHaveLength(1);
  browser.connection?.become('failed');
  // What the browser draws again of the picture before is none.
  browser.decodes = true;
  await pass(300);
  expect(isOnScreen()).toBe(false);
  await pass(1000);
  expect(browser.calls.filter((call) => call.startsWith('POST'))).toHaveLength(2);
  expect(isOnScreen()).toBe(true);
});

it('gives way to a vote at once', async () => {
  const change = show(aHallSnapshot(remoteSpeech), { picture: 'always' });
  browser.decodes = true;
  await pass(500);
  change(aHallSnapshot({ ...remoteSpeech, vote: aVote({ status: 'open', cast: 1, entitled: 2 }) }));
  expect(picture()).toBeNull();
  expect(screen.getByText('Oddano 1 z 2')).toBeTruthy();
});

it('is silent unless the office wants the sound, and says so when the browser holds it back', async () => {
  show(aHallSnapshot(remoteSpeech), { sound: true });
  browser.decodes = true;
  browser.allowsSound = false;
  await pass(500);
  expect(picture()?.muted).toBe(true);
  expect(screen.getByRole('alert').textContent).toContain('Dźwięk włączy dotknięcie');
  browser.allowsSound = true;
  fireEvent.pointerUp(window);
  await pass(0);
  expect(picture()?.muted).toBe(false);
  expect(screen.queryByRole('alert')).toBeNull();
});
