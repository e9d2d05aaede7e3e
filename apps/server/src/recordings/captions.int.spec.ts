import type { CaptionLine, Captions, Problem, RecordingJobView } from '@kworum/contracts';
import { readCues } from '@kworum/domain';
import { TestServer, serversOnEngines } from '../server.fixture';
import { RecordedMeeting, mediaKey } from './recorded-meeting.fixture';

describe.each(serversOnEngines)('captions of a recording, on $engine', ({ start }) => {
  let server: TestServer;
  let held: RecordedMeeting;

  beforeAll(async () => {
    server = await start({ MEDIA_KEY: mediaKey });
    held = await RecordedMeeting.held(server);
  }, 30_000);
  afterAll(async () => {
    held.leave();
    await server.close();
  });
  const captions = async () => (await held.api('get', 'captions').expect(200)).body as Captions;
  const publish = (published: boolean) => held.api('put', 'captions/publication').send({ published });
  const texts = ({ cues }: Captions) => cues.map(({ text }) => text);
  const file = (...cues: [string, string][]) =>
    `WEBVTT\n\n${cues.map(([times, text]) => `${times}\n${text}\n`).join('\n')}`;

  it('are at first what the machine has heard: final lines only, of this meeting only', async () => {
    const media = held.mediaProcess();
    await new Promise((resolve) => media.once('snapshot', resolve));
    const line = (number: number, text: string, change: Partial<CaptionLine> = {}): CaptionLine => ({
      ...{ meetingId: held.meetingId, number, text, final: true },
      ...{ from: held.openedAt + number * 500, to: held.openedAt + number * 500 + 400, ...change },
    });
    media.emit('caption-line', line(0, 'Otwieram', { final: false }));
    media.emit('caption-line', line(0, 'Otwieram sesję.'));
    media.emit('caption-line', line(1, '<b>Witam</b> państwa.'));
    media.emit('caption-line', line(2, 'Obce', { meetingId: '00000000-0000-4000-8000-000000000000' }));
    media.emit('caption-line', line(2, '  '));
    media.emit('caption-line', line(2, 'Wstecz', { to: 0 }));
    media.emit('caption-line', { ...line(2, 'x'), text: 7 } as unknown as CaptionLine);
    media.emit('caption-line', line(3, 'Dziękuję.'));
    // What is sent is taken in order: when the answer to a later message is here, all of it is stored or refused.
    while ((await captions()).cues.length < 3) await new Promise((resolve) => setImmediate(resolve));
    const { cues, published, deadline } = await captions();
    expect(cues.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['Otwieram sesję.', 1, 1.4],
      ['<b>Witam</b> państwa.', 1.5, 1.9],
      ['Dziękuję.', 2.5, 2.9],
    ]);
    expect({ published, deadline }).toMatchObject({
      published: false,
      deadline: { daysLeft: 14, met: false },
    });
    media.disconnect();
  });

  it('are corrected one by one, and removed', async () => {
    const [first, second] = (await captions()).cues;
    const change = { from: 0.5, to: 2, text: ' Otwieram XL sesję. ' };
    await held.api('put', `captions/cues/${first!.cueId}`).send(change).expect(204);
    await held.api('delete', `captions/cues/${second!.cueId}`).expect(204);
    await held.api('delete', `captions/cues/${second!.cueId}`).expect(404);
    await held
      .api('put', `captions/cues/${first!.cueId}`)
      .send({ ...change, to: 0.5 })
      .expect(400);
    const added = await held.api('post', 'captions/cues').send({ from: 4, to: 5, text: 'Po przerwie.' });
    expect((added.body as Captions).cues).toMatchObject([
      { from: 0.5, to: 2, text: 'Otwieram XL sesję.' },
      { from: 2.5, to: 2.9, text: 'Dziękuję.' },
      { from: 4, to: 5, text: 'Po przerwie.' },
    ]);
  });

  it('stay where they are, however often they are saved, at a gap of the recording too', async () => {
    const cue = (await captions()).cues.at(-1)!;
    for (const [from, to] of [
      [3.5, 4],
      [4, 4.5],
      [3.999, 4.001],
    ] as const) {
      for (let times = 0; times < 3; times += 1) {
        await held.api('put', `captions/cues/${cue.cueId}`).send({ from, to, text: cue.text }).expect(204);
        const saved = (await captions()).cues.find(({ cueId }) => cueId === cue.cueId);
        expect(saved).toMatchObject({ from, to });
      }
    }
  });

  it('come from a file in place of all that was there, or not at all', async () => {
    const before = texts(await captions());
    const bad = await held
      .api('post', 'captions/import')
      .send({ file: file(['00:01.000 --> 00:02.000', 'dobrze'], ['00:03.000 --> 00:02.000', 'źle']) })
      .expect(400);
    expect((bad.body as Problem).errors).toEqual([{ path: 'line 6', message: 'ends-before-it-begins' }]);
    expect(texts(await captions())).toEqual(before);
    const srt =
      '1\r\n00:00:00,500 --> 00:00:01,500\r\nOtwieram\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\nDziękuję';
    const imported = await held.api('post', 'captions/import').send({ file: srt }).expect(201);
    expect((imported.body as Captions).cues).toMatchObject([
      { from: 0.5, to: 1.5, text: 'Otwieram' },
      { from: 4, to: 5, text: 'Dziękuję' },
    ]);
    const draft = await held.api('get', 'captions/draft.vtt').expect(200);
    expect(readCues(draft.text)).toEqual({
      cues: [
        { from: 0.5, to: 1.5, text: 'Otwieram' },
        { from: 4, to: 5, text: 'Dziękuję' },
      ],
    });
  });

  it('are the public’s when the office says so', async () => {
    await held.open('captions.vtt').expect(404);
    await publish(true).expect(200);
    const published = await held
      .open('captions.vtt')
      .expect(200)
      .expect('content-type', /^text\/vtt/);
    expect(published.text).toContain('Otwieram');
    expect((await captions()).deadline?.met).toBe(true);
    await held.withhold().expect(204);
    await held.open('captions.vtt').expect(404);
    await held.publish().expect(204);
    await publish(false).expect(200);
    await held.open('captions.vtt').expect(404);
    await publish(true).expect(200);
  });

  it('do not say what was taken out of the sound, but that it was, and why', async () => {
    const job = {
      ...{ kind: 'redact', from: held.moment(-0.2), to: held.moment(0.2), mute: true, blur: false },
      ...{ legalBasis: 'art. 17 RODO <b>', reason: 'Adres osoby prywatnej' },
    };
    const asked = await held.api('post', 'recording-jobs').send({ job }).expect(201);
    const { jobId } = asked.body as RecordingJobView;
    const media = held.mediaProcess();
    await new Promise<void>((resolve) => {
      media.on('recording-order', (_order, taken) => {
        taken(true);
        resolve();
      });
    });
    await held.open('captions.vtt').expect(404);
    const office = held.connect({ audience: 'office', meetingId: held.meetingId }, held.cookie);
    await new Promise((resolve) => office.once('snapshot', resolve));
    const over = new Promise<void>((resolve) => {
      office.on('recording-job', ({ state }) => state === 'done' && resolve());
    });
    media.emit('recording-progress', { jobId, state: 'done', progress: 1, file: null, failure: null });
    await over;
    const { text } = await held.open('captions.vtt').expect(200);
    expect(readCues(text)).toEqual({
      cues: [
        { from: 0.8, to: 1.2, text: '[fragment usunięty: art. 17 RODO <b>]' },
        { from: 4, to: 5, text: 'Dziękuję' },
      ],
    });
  });

  it('are the business of the own office alone', async () => {
    for (const path of ['captions', 'captions/draft.vtt']) await held.api('get', path, '').expect(401);
    await held.api('post', 'captions/import', '').send({ file: 'WEBVTT' }).expect(401);
  });
});
