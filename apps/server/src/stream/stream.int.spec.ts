import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestServer, startTestServer } from '../server.fixture';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

describe('the files of the programme', () => {
  let server: TestServer;
  let meetingId: string;

  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.close());
  beforeEach(() => {
    meetingId = randomUUID();
    mkdirSync(join(server.dataDir, 'live', meetingId), { recursive: true });
  });

  /** As the media process does it: whole or not at all. */
  function put(file: string, content: string): void {
    const target = join(server.dataDir, 'live', meetingId, file);
    writeFileSync(`${target}.new`, content);
    renameSync(`${target}.new`, target);
  }

  /** So many whole segments, and parts of the next one. */
  function publish(segments: number, parts: number, end = ''): void {
    const lines = ['#EXTM3U', '#EXT-X-TARGETDURATION:1', '#EXT-X-MEDIA-SEQUENCE:0'];
    for (let index = 0; index < segments; index += 1) lines.push('#EXTINF:1.00000,', `a-${index}.m4s`);
    for (let index = 0; index < parts; index += 1) lines.push(`#EXT-X-PART:DURATION=0.2,URI="${index}"`);
    put('programme.m3u8', `${lines.join('\n')}\n#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${hint}"\n${end}`);
  }
  const hint = 'programme-00000003.1.m4s';

  async function get(path: string): Promise<Answer> {
    const response = await fetch(`${server.url}/live/${meetingId}/${path}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  it('gives a plain player the playlist as it is now', async () => {
    publish(3, 1);
    const { status, headers, text } = await get('programme.m3u8');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(text).toContain('a-2.m4s');
    publish(4, 0);
    // Asking for what is there already is answered with the newest, too.
    expect((await get('programme.m3u8?_HLS_msn=3')).text).toContain('a-3.m4s');
  });

  it('answers when the part that was asked for is there, every viewer alike', async () => {
    publish(3, 1);
    let answered = 0;
    const waiting = Array.from({ length: 20 }, () => get('programme.m3u8?_HLS_msn=3&_HLS_part=1'));
    for (const answer of waiting) void answer.then(() => (answered += 1));
    expect((await get('programme.m3u8?_HLS_msn=3&_HLS_part=0')).status).toBe(200);
    expect(answered).toBe(0);
    publish(3, 2);
    for (const { status, text, headers } of await Promise.all(waiting)) {
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=1']);
      expect(text.match(/EXT-X-PART:/g)).toHaveLength(2);
    }
  });

  it('answers at once when the programme has ended', async () => {
    publish(3, 0, '#EXT-X-ENDLIST\n');
    expect((await get('programme.m3u8?_HLS_msn=9&_HLS_part=1')).text).toContain('ENDLIST');
  });

  it('says that the picture stands still after three target durations', async () => {
    publish(3, 1);
    const since = performance.now();
    const { status, text } = await get('programme.m3u8?_HLS_msn=3&_HLS_part=1');
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([503, 'media-away']);
    expect(performance.now() - since).toBeGreaterThan(2900);
  }, 10_000);

  it.each(['_HLS_msn=6', '_HLS_msn=999999999', '_HLS_msn=-1', '_HLS_part=0', '_HLS_msn=3&_HLS_msn=4'])(
    'refuses %s with a problem',
    async (query) => {
      publish(3, 1);
      const { status, text, headers } = await get(`programme.m3u8?${query}`);
      expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(text)).toMatchObject({ code: 'invalid-input' });
    },
  );

  it('gives the part that was promised as soon as it is there, and no other', async () => {
    publish(3, 1);
    const promised = get(hint);
    expect((await get('programme-00000003.2.m4s')).status).toBe(404);
    put(hint, 'picture and sound');
    const { status, text, headers } = await promised;
    expect([status, text]).toEqual([200, 'picture and sound']);
    expect(headers.get('cache-control')).toBe('public, max-age=86400, immutable');
  });

  it('gives captions as text that never changes, and waits for the next of them', async () => {
    const listed = (segments: number) =>
      [
        '#EXTM3U',
        '#EXT-X-TARGETDURATION:1',
        '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES',
        '#EXT-X-MEDIA-SEQUENCE:0',
      ]
        .concat(
          Array.from({ length: segments }, (_, index) => `#EXTINF:1.00000,\ncaptions-0000000${index}.vtt`),
        )
        .join('\n');
    put('captions.m3u8', listed(1));
    put('captions-00000000.vtt', 'WEBVTT\n\nźródło');
    const { status, headers, text } = await get('captions-00000000.vtt');
    expect([status, text]).toEqual([200, 'WEBVTT\n\nźródło']);
    expect(headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=86400, immutable');
    const next = get('captions.m3u8?_HLS_msn=1');
    expect((await get('captions.m3u8?_HLS_msn=0')).text).not.toContain('captions-00000001.vtt');
    put('captions.m3u8', listed(2));
    expect((await next).text).toContain('captions-00000001.vtt');
  });

  it('knows nothing of other meetings and other places', async () => {
    for (const path of [
      'programme.m3u8?_HLS_msn=1',
      '..%2F..%2Foperator.key',
      '%00',
      'none-00000000.0.m4s',
    ]) {
      expect([400, 404]).toContain((await get(path)).status);
    }
    const elsewhere = await fetch(`${server.url}/live/${randomUUID()}/programme.m3u8?_HLS_msn=1`);
    expect(elsewhere.status).toBe(404);
  });
});
