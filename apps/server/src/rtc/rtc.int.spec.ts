import type { Problem, RtcPurpose } from '@kworum/contracts';
import { HttpClient, Room, councilOf, meetingWith } from '@kworum/testing';
import request from 'supertest';
import { TestServer, startTestServer } from '../server.fixture';
import { ScriptedMedia, anAnswer, anOffer, mediaKey } from './scripted-media.fixture';

const sdp = 'application/sdp';

describe('a WebRTC session', () => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;
  let media: ScriptedMedia;
  let whip: string;
  let whep: string;

  beforeEach(async () => {
    server = await startTestServer({ MEDIA_KEY: mediaKey });
    room = await Room.found(server.url, server.operatorKey, councilOf(2));
    meetingId = await room.prepare(meetingWith(['Punkt']));
    whip = `/api/councils/${room.founded.council.councilId}/whip/Kamera`;
    whep = `/api/meetings/${meetingId}/whep`;
    media = new ScriptedMedia(server.url, meetingId);
    await media.ready();
  });
  afterEach(async () => {
    media.close();
    room.close();
    await server.close();
  });

  const office = () => room.http.cookie;
  const offer = (path: string, headers: Record<string, string>, body = anOffer) =>
    request(server.url)
      .post(path)
      .set({ 'content-type': sdp, ...headers })
      .send(body);
  const byKey = (key: string) => ({ authorization: `Bearer ${key}` });
  const problem = (answer: request.Response) => {
    expect(answer.type).toBe('application/problem+json');
    return (answer.body as Problem).code;
  };
  async function makeKey(of = room): Promise<string> {
    const made = await request(server.url)
      .post('/api/council/source-keys')
      .send({ source: 'Kamera' })
      .set('cookie', of.http.cookie)
      .expect(201);
    return (made.body as { key: string }).key;
  }
  const purposes = (): RtcPurpose[] => media.offers.map(({ purpose }) => purpose);

  it('of an encoder is opened by the key of its source, answered by the media process, ended by DELETE', async () => {
    const key = await makeKey();
    const opened = await offer(whip, byKey(key)).expect(201);
    expect(opened.headers['content-type']).toBe(sdp);
    expect(opened.body instanceof Buffer ? opened.body.toString() : opened.text).toBe(anAnswer);
    expect(media.offers).toMatchObject([
      { meetingId, sdp: anOffer, purpose: { kind: 'source', name: 'Kamera' } },
    ]);
    const location = opened.headers['location'] ?? '';
    expect(location).toBe(`${whip}/${media.offers[0]?.sessionId}`);
    await request(server.url).delete(location).set(byKey('another')).expect(401);
    await request(server.url).delete(location).set(byKey(key)).expect(200);
    await media.until(() => media.ended.includes(media.offers[0]?.sessionId ?? ''));
    expect(problem(await request(server.url).delete(location).set(byKey(key)))).toBe('not-found');
  });

  it('of a source is refused to a wrong key, to a key of another source or council, and to whoever has none', async () => {
    const key = await makeKey();
    expect(problem(await offer(whip, byKey('x'.repeat(43))))).toBe('wrong-credentials');
    expect(problem(await offer(whip.replace('Kamera', 'Inna'), byKey(key)))).toBe('wrong-credentials');
    expect(problem(await offer(whip, {}))).toBe('wrong-credentials');
    expect(problem(await offer(whip, { cookie: office() }))).toBe('wrong-credentials');
    const stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    expect(problem(await offer(whip, byKey(await makeKey(stranger))))).toBe('wrong-credentials');
    expect(problem(await offer(whep, { cookie: stranger.http.cookie }))).toBe('not-found');
    stranger.close();
    expect(media.offers).toEqual([]);
  });

  it('by an old key ends when the office renews it, and the new key is shown to the office alone', async () => {
    const old = await makeKey();
    await offer(whip, byKey(old)).expect(201);
    const renewed = await makeKey();
    await media.until(() => media.ended.includes(media.offers[0]?.sessionId ?? ''));
    await offer(whip, byKey(old)).expect(401);
    await offer(whip, byKey(renewed)).expect(201);
    const keys = '/api/council/source-keys/Kamera';
    const shown = await request(server.url).get(keys).set('cookie', office()).expect(200);
    expect(shown.body).toEqual({ key: renewed });
    await request(server.url).get(keys).expect(401);
  });

  it('may be asked for by a camera page of another site, which lends it no session of ours', async () => {
    const key = await makeKey();
    const foreign = { origin: 'https://kamera.example' };
    const asked = await request(server.url).options(whip).set(foreign).expect(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': expect.stringContaining('Authorization') as string,
      'accept-post': sdp,
    });
    const opened = await offer(whip, { ...foreign, ...byKey(key) }).expect(201);
    expect(opened.headers['access-control-expose-headers']).toBe('Location');
    expect(problem(await offer(whip, { ...foreign, cookie: office() }))).toBe('foreign-origin');
  });

  it('of a monitor is for the screens of the room: hall and office', async () => {
    const hall = new HttpClient(server.url);
    await hall.signInWithKey(room.founded.hallKey.key);
    const opened = await offer(whep, { cookie: hall.cookie }).expect(201);
    await offer(whep, { cookie: office() }).expect(201);
    expect(purposes()).toEqual([{ kind: 'monitor' }, { kind: 'monitor' }]);
    const location = opened.headers['location'] ?? '';
    await request(server.url).delete(location).set('cookie', office()).expect(404);
    await request(server.url).delete(location).set('cookie', hall.cookie).expect(200);
  });

  it('takes nothing but one whole offer: no trickle, no other form, no oversize', async () => {
    const key = await makeKey();
    const location = (await offer(whip, byKey(key))).headers['location'] ?? '';
    const patched = await request(server.url)
      .patch(location)
      .set({ ...byKey(key), 'content-type': 'application/trickle-ice-sdpfrag' })
      .send('a=candidate');
    expect(patched.status).toBe(405);
    expect(problem(patched)).toBe('method-not-allowed');
    expect(patched.headers['allow']).toBe('DELETE');
    expect((await request(server.url).get(whip)).status).toBe(405);
    expect(problem(await offer(whip, byKey(key), 'not a description'))).toBe('invalid-input');
    expect(problem(await offer(whip, { ...byKey(key), 'content-type': 'text/plain' }))).toBe('invalid-input');
    expect(problem(await offer(whip, byKey(key), 'v=0' + 'x'.repeat(200_000)))).toBe('body-too-large');
  });

  it('is refused in the words of the media process, and as away where none answers', async () => {
    media.answer = { ok: false, code: 'unusable-offer', detail: 'There is neither H.264 nor VP8.' };
    const refused = await offer(whep, { cookie: office() }).expect(400);
    expect(refused.body).toMatchObject({ code: 'unusable-offer', detail: 'There is neither H.264 nor VP8.' });
    media.report(false);
    await media.heard();
    expect(problem(await offer(whep, { cookie: office() }).expect(503))).toBe('rtc-away');
    media.report();
    await media.heard();
    media.answer = null;
    expect(problem(await offer(whep, { cookie: office() }).expect(503))).toBe('rtc-away');
    const late = media.offers.at(-1)?.sessionId ?? '';
    await media.until(() => media.ended.includes(late));
    media.close();
    expect(problem(await offer(whep, { cookie: office() }).expect(503))).toBe('rtc-away');
  }, 15_000);

  it('ends with the sign-in of the device that opened it, and with the meeting', async () => {
    const hall = new HttpClient(server.url);
    await hall.signInWithKey(room.founded.hallKey.key);
    await offer(whep, { cookie: hall.cookie }).expect(201);
    await request(server.url).delete('/api/session').set('cookie', hall.cookie).expect(204);
    const ofHall = media.offers[0]?.sessionId ?? '';
    await media.until(() => media.ended.includes(ofHall));
    await offer(whip, byKey(await makeKey())).expect(201);
    const ofCamera = media.offers[1]?.sessionId ?? '';
    await room.office.send({ type: 'meeting.open' });
    await room.office.send({ type: 'meeting.close' });
    await media.until(() => media.ended.includes(ofCamera));
  });

  it('of an encoder comes to the next meeting by the same address, and is told to try again until then', async () => {
    const key = await makeKey();
    const stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    const theirs = new ScriptedMedia(server.url, await stranger.prepare(meetingWith(['Punkt'])));
    await theirs.ready();
    const away = async () => {
      const refused = await offer(whip, byKey(key)).expect(503);
      expect([problem(refused), refused.headers['retry-after']]).toEqual(['not-on-air', '5']);
    };
    await offer(whip, byKey(key)).expect(201);
    const before = media.offers[0]?.sessionId ?? '';
    await room.office.send({ type: 'meeting.open' });
    await room.office.send({ type: 'meeting.close' });
    await media.until(() => media.ended.includes(before));
    await away();
    const next = await room.prepare(meetingWith(['Następny punkt']));
    await away();
    const nextMedia = new ScriptedMedia(server.url, next);
    await nextMedia.ready();
    const opened = await offer(whip, byKey(key)).expect(201);
    expect(nextMedia.offers).toMatchObject([
      { meetingId: next, purpose: { kind: 'source', name: 'Kamera' } },
    ]);
    await request(server.url)
      .delete(opened.headers['location'] ?? '')
      .set(byKey(key))
      .expect(200);
    await nextMedia.until(() => nextMedia.sessions.length === 0);
    expect([media.offers.length, theirs.offers.length]).toEqual([1, 0]);
    for (const closed of [nextMedia, theirs, stranger]) closed.close();
  });

  it('gives way to the next one of the same source', async () => {
    const key = await makeKey();
    await offer(whip, byKey(key)).expect(201);
    await offer(whip, byKey(key)).expect(201);
    await media.until(() => media.ended.includes(media.offers[0]?.sessionId ?? ''));
    expect(media.sessions.map(({ sessionId }) => sessionId)).toEqual([media.offers[1]?.sessionId]);
  });

  it('is taken up again by a server that was restarted, but for monitors, which open another one', async () => {
    const reported = (kind: 'source' | 'monitor', digit: number) => ({
      sessionId: `00000000-0000-4000-8000-00000000000${digit}`,
      purpose: kind === 'source' ? { kind, name: 'Kamera' } : ({ kind } as const),
      ...{ connected: true, speaking: false, quality: null },
    });
    media.sessions.push(reported('source', 1), reported('monitor', 2));
    media.report();
    await media.until(() => media.ended.includes(reported('monitor', 2).sessionId));
    const key = await makeKey();
    await media.until(() => media.ended.includes(reported('source', 1).sessionId));
    await request(server.url)
      .delete(`${whip}/${reported('source', 1).sessionId}`)
      .set(byKey(key))
      .expect(404);
  });

  it('is not offered without end by one device', async () => {
    const answers: number[] = [];
    for (let tries = 0; tries < 25; tries += 1)
      answers.push((await offer(whep, { cookie: office() })).status);
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(answers).toContain(429);
    expect(media.sessions.length).toBeLessThanOrEqual(4);
  });
});
