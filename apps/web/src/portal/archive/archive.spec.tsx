import type { PublicMeeting, PublicRecording } from '@kworum/contracts';
import { itemOf, testId } from '@kworum/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import type { RecordingPlayerProps } from '../../ui/recording/recording-player';
import { renderScreen } from '../../ui/render-screen';
import { Meeting } from '../meeting-page';

const played: { startAt: number; mark: string | null }[] = [];

jest.mock('../../ui/recording/lazy-recording', () => ({
  LazyRecording: ({ onVideo, startAt, mark }: RecordingPlayerProps) => {
    played.push({ startAt, mark });
    return <video data-testid="recording" ref={onVideo} />;
  },
}));

const meetingId = testId(1, 1);
const meeting: PublicMeeting = {
  ...{ meetingId, councilId: testId(9, 9), councilName: 'Rada Gminy Lipowa', title: 'XL Sesja' },
  ...{ date: '2026-11-26', time: '09:00', place: 'Sala', phase: 'closed', rehearsal: false },
  ...{ openedAt: '2026-11-26T08:00:00.000Z', closedAt: '2026-11-26T11:00:00.000Z', programme: null },
  agenda: [{ itemId: itemOf(5), number: '5', title: 'Dotacje' }],
  ...{ votes: [], attendance: [], speeches: [] },
};
const times = { startedAt: '2026-11-26T08:00:00.000Z', endedAt: '2026-11-26T08:10:00.000Z' };
const both = (words: string) => ({ pl: words, en: words });
const recording: PublicRecording = {
  ...{ playlist: `/recordings/${meetingId}/programme.m3u8`, seconds: 600, withheld: null, redacting: false },
  chapters: [
    { kind: 'item', title: both('5. Dotacje'), refId: itemOf(5), from: 0, to: 500, ...times },
    { kind: 'speech', title: both('Ewa Woźniak, radna'), refId: null, from: 62, to: 90, ...times },
    { kind: 'vote', title: both('Głosowanie 1'), refId: testId(5, 7), from: 100, to: 120, ...times },
    { kind: 'speech', title: both('Nienagrany'), refId: null, from: null, to: null, ...times },
  ],
  redactions: [{ from: 70, to: 80, mute: true, blur: false, legalBasis: 'art. 17 RODO', at: times.endedAt }],
  captions: `/api/public/meetings/${meetingId}/captions.vtt`,
  downloads: [{ kind: 'export', title: null, path: `/recordings/${meetingId}/e.mp4`, bytes: 340_000_000 }],
};

async function show(answered: PublicRecording, search = ''): Promise<void> {
  const answer = { ok: true, status: 200, json: () => Promise.resolve(answered) };
  Object.defineProperty(window, 'fetch', { configurable: true, value: () => Promise.resolve(answer) });
  history.replaceState(null, '', `/posiedzenia/${meetingId}${search}`);
  renderScreen(<Meeting meeting={meeting} onChange={() => undefined} />);
  if (answered.playlist === null) await screen.findByText(/^Nagranie nie jest|jest teraz usuwany/);
  else await screen.findByTestId('recording');
}
const play = jest.fn(() => Promise.resolve());

beforeEach(() => {
  played.length = 0;
  HTMLMediaElement.prototype.play = play;
  Element.prototype.scrollIntoView = () => undefined;
  // jsdom has no text tracks.
  const textTracks = Object.assign(new EventTarget(), { [Symbol.iterator]: () => [].values() });
  Object.defineProperty(HTMLMediaElement.prototype, 'textTracks', { configurable: true, value: textTracks });
});

/** The recording plays on to a moment. */
function playsTo(position: number): void {
  const video = screen.getByTestId<HTMLVideoElement>('recording');
  Object.defineProperty(video, 'readyState', { configurable: true, value: 4 });
  video.currentTime = position;
  fireEvent.timeUpdate(video);
}

it('lists every chapter that was recorded, with an address of its own', async () => {
  await show(recording);
  const list = screen.getByRole('navigation', { name: 'Przebieg posiedzenia' });
  const links = within(list).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual([
    '0:005. Dotacje',
    '1:02Ewa Woźniak, radna',
    '1:40Głosowanie 1',
  ]);
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    [0, 62, 100].map((t) => `/posiedzenia/${meetingId}?t=${t}`),
  );
});

it('goes to a chapter, keeps its address, and marks what is being shown', async () => {
  await show(recording);
  playsTo(0);
  fireEvent.click(screen.getByRole('link', { name: /Głosowanie 1/ }));
  expect(screen.getByTestId<HTMLVideoElement>('recording').currentTime).toBe(100);
  expect(play).toHaveBeenCalled();
  expect(location.search).toBe('?t=100');
  const current = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current'));
  expect(current.map((link) => link.textContent)).toEqual(['0:005. Dotacje', '1:40Głosowanie 1']);
});

it('leads from an item of the record to its moment', async () => {
  await show(recording);
  const link = screen.getByRole('link', { name: 'Obejrzyj ten punkt od 0:00' });
  expect(link.getAttribute('href')).toBe(`/posiedzenia/${meetingId}?t=0`);
});

it.each([
  ['?t=62.5', 62.5],
  ['?t=9999', 0],
  ['?t=abc', 0],
  ['?t=-3', 0],
])('begins where the address %s says', async (search, startAt) => {
  await show(recording, search);
  expect(played.at(-1)?.startAt).toBe(startAt);
});

it('says on the picture and below it what was taken out, and by what right', async () => {
  await show(recording);
  playsTo(75);
  expect(played.at(-1)?.mark).toBe('fragment usunięty: art. 17 RODO');
  playsTo(85);
  expect(played.at(-1)?.mark).toBeNull();
  expect(screen.getByText(/usunięty dźwięk\. Podstawa prawna: art\. 17 RODO/)).toBeTruthy();
});

it('offers the recording, its chapters and its captions as files', async () => {
  await show(recording);
  const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(
    expect.arrayContaining([
      `/recordings/${meetingId}/e.mp4`,
      `/api/public/meetings/${meetingId}/chapters.vtt`,
      `/api/public/meetings/${meetingId}/captions.vtt`,
    ]),
  );
  expect(screen.getByText('340 MB')).toBeTruthy();
});

it('says why a recording is not there, and shows the record all the same', async () => {
  const withheld = { legalBasis: 'art. 11b ust. 3 u.s.g.', at: '2026-11-27T08:00:00.000Z' };
  await show({ ...recording, playlist: null, withheld });
  expect(screen.getByText(/art\. 11b ust\. 3 u\.s\.g\./)).toBeTruthy();
  expect(screen.queryByTestId('recording')).toBeNull();
  expect(screen.getByText('Dotacje')).toBeTruthy();
});

it('says that a fragment is being taken out', async () => {
  await show({ ...recording, playlist: null, redacting: true });
  expect(screen.queryByTestId('recording')).toBeNull();
});
