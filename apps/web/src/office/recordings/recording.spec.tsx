import { TextDecoder } from 'node:util';
import type { OfficeRecording, RecordingJobView } from '@kworum/contracts';
import { itemOf, testId } from '@kworum/testing';
import { act, fireEvent, screen } from '@testing-library/react';
import type { RecordingPlayerProps } from '../../ui/recording/recording-player';
import { renderScreen } from '../../ui/render-screen';
import { DeadlineChip } from './deadline-chip';
import { Recording } from './recording-page';

jest.mock('../../ui/recording/lazy-recording', () => ({
  LazyRecording: ({ onVideo }: RecordingPlayerProps) => <video data-testid="recording" ref={onVideo} />,
}));
const heard = new Map<string, (value: unknown) => void>();
jest.mock('socket.io-client', () => ({
  io: () => ({
    on: (event: string, listener: (value: unknown) => void) => heard.set(event, listener),
    removeAllListeners: () => undefined,
    disconnect: () => undefined,
  }),
}));

const meetingId = testId(1, 1);
const times = { startedAt: '2026-11-26T09:00:10.000Z', endedAt: '2026-11-26T09:00:40.000Z' };
const recording: OfficeRecording = {
  meeting: {
    ...{ meetingId, councilId: testId(9, 9), councilName: 'Rada Gminy Lipowa', title: 'XL Sesja' },
    ...{ date: '2026-11-26', time: '10:00', place: 'Sala', phase: 'closed', rehearsal: false },
    ...{ openedAt: '2026-11-26T09:00:00.000Z', closedAt: '2026-11-26T11:00:00.000Z' },
  },
  pictures: [
    {
      ...{ name: 'programme', playlist: '/recordings/x/programme.m3u8', seconds: 600, bytes: 1 },
      ...{ startedAt: '2026-11-26T09:00:00.000Z', ended: true },
    },
  ],
  stretches: [{ from: 0, startedAt: '2026-11-26T09:00:00.000Z', seconds: 600 }],
  ...{ publicity: 'public', decisions: [], redactions: [], captionsDeadline: null },
  chapters: [
    {
      kind: 'item',
      title: { pl: '5. Dotacje', en: '5. Dotacje' },
      refId: itemOf(5),
      from: 10,
      to: 40,
      ...times,
    },
  ],
};
const job: RecordingJobView = {
  ...{ jobId: testId(7, 7), meetingId, job: { kind: 'export' }, state: 'queued', waitsFor: 'media-away' },
  ...{ progress: 0, download: null, failure: null, askedBy: 'Anna Biuro' },
  ...{ askedAt: '2026-11-27T08:00:00.000Z', finishedAt: null },
};
const cue = { cueId: testId(8, 1), from: 2, to: 4, text: 'Otwieram sesję.' };
const captions = {
  cues: [cue],
  published: false,
  deadline: { dueOn: '2026-12-10', daysLeft: -3, met: false },
};

/** A server that answers reads, and what else it was asked. */
function serve(refusal: object | null = null) {
  const asked: { call: string; body: unknown }[] = [];
  const answer = (path: string, { method, body }: RequestInit) => {
    const read = path.endsWith('/captions') ? captions : path.endsWith('/recording-jobs') ? [job] : recording;
    const headers = { get: () => 'application/problem+json' };
    const given = (value: unknown) => ({ headers, json: () => Promise.resolve(value) });
    if (method === 'GET') return Promise.resolve({ ok: true, status: 200, ...given(read) });
    asked.push({
      call: `${method} ${path}`,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
    });
    return Promise.resolve(
      refusal ? { ok: false, status: 400, ...given(refusal) } : { ok: true, status: 201, ...given(captions) },
    );
  };
  Object.defineProperty(window, 'fetch', { configurable: true, value: answer });
  return asked;
}

async function show(change: Partial<OfficeRecording> = {}): Promise<void> {
  renderScreen(<Recording recording={{ ...recording, ...change }} onChange={() => undefined} />);
  await screen.findByDisplayValue('Otwieram sesję.');
  await screen.findByText(/proces nadawania nie jest uruchomiony/);
}
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  // jsdom has none.
  Object.defineProperty(window, 'TextDecoder', { configurable: true, value: TextDecoder });
  HTMLMediaElement.prototype.play = () => Promise.resolve();
});

/** The recording stands at a moment. */
function standAt(position: number): void {
  const video = screen.getByTestId<HTMLVideoElement>('recording');
  Object.defineProperty(video, 'readyState', { configurable: true, value: 4 });
  video.currentTime = position;
  fireEvent.timeUpdate(video);
}
const call = `POST /api/meetings/${meetingId}/recording-jobs`;

it('makes a cut-out of an item by one press', async () => {
  const asked = serve();
  await show();
  await press('Wytnij do pliku: 5. Dotacje');
  const { startedAt: from, endedAt: to } = times;
  expect(asked).toEqual([{ call, body: { job: { kind: 'cut-out', title: '5. Dotacje', from, to } } }]);
});

it('shows a job as it goes on: waiting, its progress, its file, its failure', async () => {
  serve();
  await show();
  const tell = (change: Partial<RecordingJobView>) =>
    act(() => heard.get('recording-job')?.({ ...job, waitsFor: null, ...change }));
  tell({ state: 'running', progress: 0.427 });
  expect(screen.getByText('trwa, 42 %')).toBeTruthy();
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBeCloseTo(0.427);
  tell({ state: 'done', progress: 1, download: '/recordings/x/export.mp4' });
  expect(screen.getByRole('link', { name: 'Pobierz' }).getAttribute('href')).toBe('/recordings/x/export.mp4');
  tell({ state: 'failed', failure: 'disk-full' });
  expect(screen.getByText('nie udało się: na dysku nie ma miejsca')).toBeTruthy();
});

it('takes a fragment out only when its span, its basis, its reason and its consequences are clear', async () => {
  const asked = serve();
  await show();
  await press('Usuń fragment');
  const [from, to] = screen.getAllByRole('button', { name: 'Tutaj' });
  standAt(12.5);
  fireEvent.click(from!);
  standAt(15);
  fireEvent.click(to!);
  type(/Podstawa prawna/, 'art. 17 RODO');
  type(/Powód/, 'Adres osoby prywatnej');
  expect(screen.getByText(/Nagranie od razu znika z portalu/)).toBeTruthy();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Usuń z nagrania 2.5 s' });
  expect(button.disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: /nie da się cofnąć/ }));
  expect(button.disabled).toBe(false);
  await press('Usuń z nagrania 2.5 s');
  expect(asked).toEqual([
    {
      call,
      body: {
        job: {
          ...{ kind: 'redact', from: '2026-11-26T09:00:12.500Z', to: '2026-11-26T09:00:15.000Z' },
          ...{ mute: true, blur: false, legalBasis: 'art. 17 RODO', reason: 'Adres osoby prywatnej' },
        },
      },
    },
  ]);
});

it('withholds a recording with its legal basis and reason, and publishes it again', async () => {
  const asked = serve();
  await show();
  await press('Wstrzymaj publikację');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Wstrzymaj publikację' }).disabled).toBe(true);
  type(/Podstawa prawna/, 'art. 11b u.s.g.');
  type(/Powód/, 'Dane osób trzecich');
  await press('Wstrzymaj publikację');
  expect(asked.at(-1)).toEqual({
    call: `PUT /api/meetings/${meetingId}/recording/publication`,
    body: { published: false, legalBasis: 'art. 11b u.s.g.', reason: 'Dane osób trzecich' },
  });
});

it('saves a caption when it is left, and not a time that is none', async () => {
  const asked = serve();
  await show();
  const [from] = screen.getAllByLabelText(/^Od, napis/);
  const text = screen.getByDisplayValue('Otwieram sesję.');
  fireEvent.blur(text);
  expect(asked).toEqual([]);
  fireEvent.change(from!, { target: { value: '9:99' } });
  fireEvent.blur(from!);
  expect(asked).toEqual([]);
  expect(screen.getByText(/Podaj czas/)).toBeTruthy();
  fireEvent.change(from!, { target: { value: '0:01.5' } });
  fireEvent.change(text, { target: { value: 'Otwieram XL sesję.' } });
  fireEvent.blur(text);
  await screen.findByDisplayValue('Otwieram XL sesję.');
  expect(asked).toEqual([
    {
      call: `PUT /api/meetings/${meetingId}/captions/cues/${cue.cueId}`,
      body: { from: 1.5, to: 4, text: 'Otwieram XL sesję.' },
    },
  ]);
});

it('plays from a caption and marks the one that is being said', async () => {
  serve();
  await show();
  standAt(0);
  await press('Odtwórz od 0:02.0');
  expect(screen.getByTestId<HTMLVideoElement>('recording').currentTime).toBe(2);
  expect(screen.getByDisplayValue('Otwieram sesję.').closest('tr')?.className).toBe('caption-said');
});

it('names the lines of a file that cannot be read', async () => {
  serve({ code: 'invalid-input', errors: [{ path: 'line 6', message: 'ends-before-it-begins' }] });
  await show();
  const file = new File(['WEBVTT'], 'napisy.vtt');
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new ArrayBuffer(0)) });
  const input = screen.getByLabelText('Wczytaj plik (WebVTT, SRT)');
  fireEvent.change(input, { target: { files: [file] } });
  fireEvent.click(await screen.findByRole('button', { name: 'Zastąp' }));
  expect(await screen.findByText('Wiersz 6: napis kończy się przed początkiem')).toBeTruthy();
});

it.each([
  [{ daysLeft: 9, met: false }, 'Napisy: zostało dni 9, do 10 grudnia 2026', 'chip'],
  [{ daysLeft: 0, met: false }, 'Napisy: dzisiaj mija termin', 'chip chip-warning'],
  [{ daysLeft: -3, met: false }, 'Napisy po terminie: dni 3, termin 10 grudnia 2026', 'chip chip-live'],
  [{ daysLeft: -3, met: true }, 'Napisy opublikowane', 'chip chip-plain'],
])('tells how long captions may still wait: %j', (deadline, words, look) => {
  renderScreen(<DeadlineChip deadline={{ dueOn: '2026-12-10', ...deadline }} />);
  expect(screen.getByText(words).className).toBe(look);
});
