import { plainProgramme, type ProgrammeControl, type ProgrammeStatus } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { ProgrammeDesk } from './programme-desk';

const [meetingId, councilId] = [testId(1, 1), testId(1, 2)];
const good = { width: 1920, height: 1080, rate: 25, sound: { sampleRate: 48_000, channels: 2 } };
const status: ProgrammeStatus = {
  ...{ meetingId, control: plainProgramme, onAir: 'Sala' },
  sources: [
    { name: 'Sala', kind: 'rtmp', alive: true, brings: good },
    {
      name: 'Kamera',
      kind: 'rtsp',
      alive: true,
      brings: { ...good, sound: { sampleRate: 44_100, channels: 1 } },
    },
    { name: 'Mównica', kind: 'srt', alive: false, brings: null },
  ],
  ...{ repeatedFrames: 0, droppedFrames: 0, encoderRuns: true },
};

/** A server that takes orders, or is away. */
function serve(isThere = true) {
  const orders: { call: string; body: unknown }[] = [];
  const answer = (path: string, { method, body }: RequestInit) => {
    orders.push({
      call: `${method} ${path}`,
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
    });
    return isThere ? Promise.resolve({ ok: true, status: 204 }) : Promise.reject(new Error('away'));
  };
  Object.defineProperty(window, 'fetch', { configurable: true, value: answer });
  return orders;
}
const show = (reported: ProgrammeStatus | null, control: ProgrammeControl = plainProgramme) =>
  renderScreen(<ProgrammeDesk {...{ meetingId, councilId }} control={control} status={reported} />);
const call = `PUT /api/meetings/${meetingId}/programme`;
const press = (name: RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
const key = (code: string, target: Element = document.body) =>
  act(async () => {
    fireEvent.keyDown(target, { code, shiftKey: true });
    await Promise.resolve();
  });

it('tells by words what is on air, what is ready and what is missing', () => {
  serve();
  show(status, { ...plainProgramme, source: 'Mównica' });
  expect(screen.getByRole('button', { name: /Sala.*Na wizji/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Kamera.*Gotowe.*dźwięk: mono/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /Mównica.*Czeka na sygnał/ })).toBeTruthy();
});

it('orders a source by its button, with everything else as it was', async () => {
  const orders = serve();
  show(status, { ...plainProgramme, slate: true, overlay: false });
  await press(/Kamera/);
  expect(orders).toEqual([{ call, body: { ...plainProgramme, overlay: false, source: 'Kamera' } }]);
});

it('leaves a remote speaker’s own way on air alone, unless another picture is chosen in its place', async () => {
  const orders = serve();
  const remote = { name: 'Anna Wiśniewska', kind: 'remote', alive: true, brings: null } as const;
  show({ ...status, onAir: remote.name, sources: [...status.sources, remote] });
  await press(/Kamera/);
  await press(/Anna Wiśniewska/);
  expect(orders.map(({ body }) => body)).toEqual([
    { ...plainProgramme, source: 'Kamera', automatic: false },
    { ...plainProgramme, source: remote.name },
  ]);
});

it('orders sources and the slate by Shift and a digit, but not while somebody types', async () => {
  const orders = serve();
  show(status);
  await key('Digit2');
  await key('Digit0');
  await key('Digit7');
  await key('Digit2', screen.getByRole('textbox'));
  expect(orders.map(({ body }) => body)).toEqual([
    { ...plainProgramme, source: 'Kamera' },
    { ...plainProgramme, slate: true },
  ]);
});

it('shows the picture as on air only when it is reported, whatever was ordered', async () => {
  serve();
  show(status);
  await press(/Kamera/);
  expect(screen.getByRole('button', { name: /Kamera.*Gotowe/ })).toBeTruthy();
});

it('orders transition, captions and the words of the slate', async () => {
  const orders = serve();
  show(status);
  await act(async () => {
    fireEvent.click(screen.getByRole('radio', { name: 'przenikanie' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Napisy na obrazie' }));
    await Promise.resolve();
  });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' Przerwa do 12:30 ' } });
  await press(/Zmień napis/);
  expect(orders.map(({ body }) => body)).toEqual([
    { ...plainProgramme, transition: 'fade' },
    { ...plainProgramme, overlay: false },
    { ...plainProgramme, announcement: 'Przerwa do 12:30' },
  ]);
});

it('says that nothing broadcasts instead of offering buttons that do nothing', () => {
  serve();
  show(null);
  expect(screen.getByRole('status').textContent).toContain('nic teraz nie nadaje');
  expect(screen.queryByRole('button', { name: /Sala/ })).toBeNull();
});

it('says when an order did not reach the server', async () => {
  serve(false);
  show(status);
  await press(/Kamera/);
  expect(screen.getByRole('alert').textContent?.length).toBeGreaterThan(5);
});

it('offers live captions only where somebody writes them, and says when nobody does', async () => {
  const orders = serve();
  const { unmount } = show(status);
  expect(screen.queryByRole('checkbox', { name: 'Napisy z mowy' })).toBeNull();
  unmount();
  show({ ...status, captions: 'failing' });
  expect(screen.getByRole('status').textContent).toContain('uruchamia się ponownie');
  await act(async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: 'Napisy z mowy' }));
    await Promise.resolve();
  });
  expect(orders.at(-1)?.body).toEqual({ ...plainProgramme, captions: false });
});

it('orders when the room sees the picture, and its sound with a word of warning', async () => {
  const orders = serve();
  show(status, { ...plainProgramme, hall: { picture: 'remote', sound: true } });
  expect(screen.getByText(/grozi echem/)).toBeTruthy();
  await act(async () => {
    fireEvent.click(screen.getByRole('radio', { name: 'zawsze poza głosowaniem' }));
    await Promise.resolve();
  });
  const hall = { picture: 'always', sound: true };
  expect(orders).toEqual([{ call, body: { ...plainProgramme, hall } }]);
});

it('announces a break with the time that is known, and ends it', async () => {
  const orders = serve();
  const desk = show(status);
  fireEvent.change(screen.getByLabelText('Przerwa do godziny'), { target: { value: '12:30' } });
  await press(/Ogłoś przerwę/);
  desk.unmount();
  show(status, { ...plainProgramme, recess: { until: '12:30' } });
  expect(screen.getByText('Przerwa do 12:30')).toBeTruthy();
  await press(/Zakończ przerwę/);
  expect(orders).toEqual([
    { call, body: { ...plainProgramme, recess: { until: '12:30' } } },
    { call, body: plainProgramme },
  ]);
});
