import { type TimedSnapshot, mediaSnapshotSchema } from '@kworum/contracts';
import { HttpClient, LiveClient } from '@kworum/testing';
import request from 'supertest';
import { TestServer, startTestServer } from '../server.fixture';
import { RecordedMeeting, mediaKey } from './recorded-meeting.fixture';

describe('the timed snapshots of a meeting', () => {
  let server: TestServer;
  let held: RecordedMeeting;

  beforeAll(async () => {
    server = await startTestServer({ MEDIA_KEY: mediaKey });
    held = await RecordedMeeting.open(server);
    await held.vote();
    await held.close();
  }, 30_000);
  afterAll(async () => {
    held.leave();
    await server.close();
  });
  const ask = (key: string) =>
    request(server.url)
      .get(`/api/media/meetings/${held.meetingId}/snapshots`)
      .set('authorization', `Bearer ${key}`)
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => done(null, text));
      });

  it('are for the media process alone', async () => {
    await ask('not-the-key-of-the-media-process').expect(403);
    await request(server.url).get(`/api/media/meetings/${held.meetingId}/snapshots`).expect(403);
  });

  it('tell what the picture had to show at each moment, to the last state that is live', async () => {
    const answer = await ask(mediaKey)
      .expect(200)
      .expect('content-type', /ndjson/);
    const lines = (answer.body as string).trimEnd().split('\n');
    const timed = lines.map((line) => JSON.parse(line) as TimedSnapshot);
    const snapshots = timed.map(({ snapshot }) => mediaSnapshotSchema.parse(snapshot));
    const times = timed.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(snapshots.map(({ serverTime }) => Date.parse(serverTime))).toEqual(times);
    const last = snapshots.at(-1)!;
    const { meetingId } = held;
    const media = new LiveClient(new HttpClient(server.url), 'media', { mediaKey, meetingId });
    const live = await media.arrived();
    media.close();
    expect({ ...last, serverTime: '' }).toEqual({ ...live, serverTime: '' });
    expect(snapshots.map(({ seq }) => seq)).toEqual([...new Set(snapshots.map(({ seq }) => seq))]);
  });
});
