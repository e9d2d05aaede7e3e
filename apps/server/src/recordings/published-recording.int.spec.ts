import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeRecording, PlacedChapter, PublicRecording, RecordingSummary } from '@kworum/contracts';
import { readCues, readRecording } from '@kworum/domain';
import { Room, councilOf } from '@kworum/testing';
import { TestServer, startTestServer } from '../server.fixture';
import { RecordedMeeting, subject } from './recorded-meeting.fixture';

describe('the recording of a meeting', () => {
  let server: TestServer;
  let held: RecordedMeeting;

  beforeAll(async () => {
    server = await startTestServer();
    held = await RecordedMeeting.open(server);
    await held.record();
  }, 30_000);
  afterAll(async () => {
    held.leave();
    await server.close();
  });
  const folder = () => join(server.dataDir, 'recordings', held.meetingId);
  const publicView = async () => (await held.open('recording').expect(200)).body as PublicRecording;

  it('is nobody’s but the office’s while the meeting goes on', async () => {
    await held.asPublic(held.file('programme.m3u8')).expect(404);
    await held.asOffice(held.file('programme.m3u8')).expect(200);
    expect(await publicView()).toMatchObject({ playlist: null, withheld: null, redacting: false });
  });

  it('is published when the meeting is over, as the law wants it', async () => {
    await held.vote();
    await held.close();
    const playlist = await held.asPublic(held.file('programme.m3u8')).expect(200);
    expect(playlist.type).toBe('application/vnd.apple.mpegurl');
    expect(readRecording(playlist.text)).toEqual({ segments: held.segments, ended: true });
    expect(await publicView()).toMatchObject({ playlist: held.file('programme.m3u8'), seconds: 6 });
  });

  it('comes in byte ranges, and is asked for anew each time', async () => {
    const { file, offset, length } = held.segments[1]!;
    const answer = await held
      .asPublic(held.file(file))
      .set('range', `bytes=${offset}-${offset + length - 1}`)
      .expect(206)
      .expect('cache-control', 'no-cache');
    const bytes = readFileSync(join(folder(), file));
    expect(answer.body).toEqual(bytes.subarray(offset, offset + length));
    await held.asPublic(held.file(file)).set('if-none-match', String(answer.headers['etag'])).expect(304);
    await held.asPublic(held.file(file)).set('range', 'bytes=99999999-').expect(416);
  });

  it('is whole where a power cut tore its playlist, and ends where nobody goes on with it', async () => {
    const path = join(folder(), 'programme.m3u8');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, `${whole.replace('#EXT-X-ENDLIST\n', '')}#EXTINF:1.0`);
    const torn = await held.asPublic(held.file('programme.m3u8')).expect(200);
    expect(readRecording(torn.text)).toEqual({ segments: held.segments, ended: false });
    expect(torn.text).not.toContain('1.0\n');
    writeFileSync(path, whole);
  });

  it('shows nothing of the clean picture, of what is sealed, of earlier versions or of its own notes', async () => {
    mkdirSync(join(folder(), 'sealed'), { recursive: true });
    mkdirSync(join(folder(), 'earlier-1'), { recursive: true });
    const hidden = [
      'sealed/0001.bin',
      'earlier-1/programme-0001.mp4',
      'redactions.json',
      'programme-0009.mp4',
    ];
    for (const name of hidden) writeFileSync(join(folder(), name), 'hidden');
    const odd = [
      '..%2Foperator.key',
      '%2e%2e/%2e%2e/operator.key',
      'sealed%2F0001.bin',
      '.',
      'programme-0001.mp4/',
    ];
    for (const name of [...hidden, ...odd, 'clean.m3u8', 'clean-0001.mp4']) {
      const answer = await held.asPublic(held.file(name));
      const isItself = name === 'programme-0001.mp4/';
      expect({ name, status: answer.status }).toEqual({ name, status: isItself ? 200 : 404 });
    }
    for (const name of hidden) await held.asOffice(held.file(name)).expect(404);
  });

  it('keeps the clean picture for the office of its own council', async () => {
    const stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    await held.asOffice(held.file('clean.m3u8')).expect(200).expect('cache-control', 'private, no-cache');
    await held.asOffice(held.file('clean-0001.mp4')).expect(200);
    await held.asOffice(held.file('clean.m3u8'), stranger.http.cookie).expect(404);
    await held.api('get', 'recording', stranger.http.cookie).expect(404);
    stranger.close();
  });

  it('has chapters that lead to their moments', async () => {
    const chapters = (await held.open('chapters').expect(200)).body as PlacedChapter[];
    expect(chapters.map(({ title }) => title.pl)).toEqual([
      `1. ${subject}`,
      `Głosowanie 1: ${subject} – Podjęto`,
    ]);
    const [item, vote] = chapters;
    for (const chapter of [item!, vote!]) {
      const after = (Date.parse(chapter.startedAt) - held.openedAt) / 1000;
      expect(chapter.from).toBeCloseTo(after + 1, 3);
    }
    expect(vote!.refId).toBe(held.voteId);
    const file = await held
      .open('chapters.vtt')
      .expect(200)
      .expect('content-type', /^text\/vtt/);
    const read = readCues(file.text);
    expect('cues' in read && read.cues.map(({ text }) => text)).toEqual(
      chapters.map(({ title }) => title.pl),
    );
    const english = await held.open('chapters.vtt?lang=en').expect(200);
    expect(english.text).toContain('Vote 1');
  });

  it('is reached without scripts too', async () => {
    const list = await held
      .asPublic('/nagrania')
      .expect(200)
      .expect('content-type', /^text\/html/);
    expect(list.text).toContain(`/nagrania/${held.meetingId}`);
    const page = await held.asPublic(`/nagrania/${held.meetingId}`).expect(200);
    expect(page.text).toContain(held.file('programme.m3u8'));
    await held.asPublic('/nagrania/00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('is withheld by the office with a legal basis that everybody sees, and published again', async () => {
    await held
      .api('put', 'recording/publication')
      .send({ published: false, legalBasis: null, reason: null })
      .expect(400);
    await held.withhold().expect(204);
    for (const { file } of held.segments) await held.asPublic(held.file(file)).expect(404);
    expect(await publicView()).toMatchObject({
      playlist: null,
      withheld: { legalBasis: 'art. 11b ust. 3 u.s.g.' },
      downloads: [],
      captions: null,
    });
    await held.publish().expect(204);
    await held.asPublic(held.file('programme.m3u8')).expect(200);
    const { decisions } = (await held.api('get', 'recording').expect(200)).body as OfficeRecording;
    expect(decisions.map(({ published, reason }) => [published, reason])).toEqual([
      [false, 'Dane osób trzecich'],
      [true, null],
    ]);
  });

  it('stands in the list of the office with what is still owed: captions within 14 days', async () => {
    const answer = await held.asOffice('/api/recordings').expect(200);
    const [listed] = answer.body as RecordingSummary[];
    expect(listed).toMatchObject({
      publicity: 'public',
      seconds: 6,
      captionsDeadline: { daysLeft: 14, met: false },
    });
  });

  it('of a rehearsal is never published', async () => {
    const rehearsal = await RecordedMeeting.held(server, false);
    await rehearsal.asPublic(rehearsal.file('programme.m3u8')).expect(404);
    await rehearsal.publish().expect(204);
    await rehearsal.asPublic(rehearsal.file('programme.m3u8')).expect(404);
    rehearsal.leave();
  }, 20_000);
});
