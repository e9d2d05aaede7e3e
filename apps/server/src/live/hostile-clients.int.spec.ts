import { randomUUID } from 'node:crypto';
import { CommandReply, liveNamespace } from '@kworum/contracts';
import { HttpClient, LiveClient, Room, councilOf, meetingWith } from '@kworum/testing';
import { io } from 'socket.io-client';
import { TestServer, startTestServer } from '../server.fixture';

const mediaKey = 'a-key-for-the-media-process';
let server: TestServer;
let room: Room;
let meetingId: string;

beforeAll(async () => {
  server = await startTestServer({ MEDIA_KEY: mediaKey });
  room = await Room.found(server.url, server.operatorKey, councilOf(3));
  meetingId = await room.prepare(meetingWith(['Punkt']));
});
afterAll(async () => {
  room.close();
  await server.close();
});

async function refusalOf(
  auth: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<string> {
  const socket = io(server.url + liveNamespace, {
    auth,
    extraHeaders: headers,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
  socket.disconnect();
  return error.message;
}

describe('a connection', () => {
  it.each([
    ['an unknown audience', { audience: 'mayor' }, 'malformed-handshake'],
    ['more than it may say', { audience: 'public', isAdmin: true }, 'malformed-handshake'],
    ['the office without a session', { audience: 'office' }, 'not-signed-in'],
    ['the media process with a wrong key', { audience: 'media', mediaKey: 'x'.repeat(20) }, 'not-permitted'],
    [
      'a meeting that does not exist',
      { audience: 'public', meetingId: '00000000-0000-4000-8000-000000000000' },
      'not-permitted',
    ],
  ])('is refused as %s', async (_name, auth, refusal) => {
    expect(await refusalOf(auth)).toBe(refusal);
  });

  it('of a member is refused at the office', async () => {
    const member = new HttpClient(server.url);
    await member.signInWithKey(room.founded.memberKeys[0]?.key ?? '');
    expect(await refusalOf({ audience: 'office' }, { cookie: member.cookie })).toBe('not-permitted');
  });

  it('of another council is refused, and its office cannot touch the meeting', async () => {
    const stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    expect(await refusalOf({ audience: 'office', meetingId }, { cookie: stranger.http.cookie })).toBe(
      'not-permitted',
    );
    await expect(stranger.http.prepareMeeting(meetingId)).rejects.toMatchObject({
      status: 404,
      code: 'not-found',
    });
    const memberId = room.founded.council.members[0]?.memberId ?? '';
    await expect(stranger.http.post(`/api/council/members/${memberId}/keys`)).rejects.toMatchObject({
      status: 404,
    });
    stranger.close();
  });

  it('from a page of another site is refused, on the socket and over REST', async () => {
    const origin = 'https://evil.example';
    expect(await refusalOf({ audience: 'public', meetingId }, { origin })).toMatch(/websocket error/);
    await expect(room.http.call('POST', '/api/council/hall-keys', {}, { origin })).rejects.toMatchObject({
      status: 403,
      code: 'foreign-origin',
    });
  });

  it('ends when its session is signed out', async () => {
    const member = new HttpClient(server.url);
    await member.signInWithKey(room.founded.memberKeys[1]?.key ?? '');
    const device = new LiveClient(member, 'member');
    await device.until(() => true, 'the meeting');
    const signedOut = new Promise<void>((resolve) => device.socket.once('signed-out', resolve));
    await member.call('DELETE', '/api/session');
    await signedOut;
    expect(await refusalOf({ audience: 'member' }, { cookie: member.cookie })).toBe('not-signed-in');
    device.close();
  });
});

describe('a command', () => {
  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['no command', { id: '1', meetingId: 'x', command: null }],
    [
      'a command with a foreign member inside',
      {
        id: '3f0d1f4e-7a57-4d3c-9a0e-0d8f7f3a1c11',
        meetingId: '3f0d1f4e-7a57-4d3c-9a0e-0d8f7f3a1c12',
        command: { type: 'ballot.cast', voteId: 'x', choice: 'for', memberId: 'y' },
      },
    ],
  ])('of %s is refused as malformed and harms nobody', async (_name, body) => {
    const { socket } = room.member(1).device;
    const reply: unknown = await socket.timeout(4000).emitWithAck('command', body as never);
    expect(reply).toMatchObject({ ok: false, code: 'malformed-command', retry: false });
    expect(socket.connected).toBe(true);
  });

  it('for a meeting that its council does not have is refused', async () => {
    const reply: unknown = await room
      .member(1)
      .device.socket.timeout(4000)
      .emitWithAck('command', {
        id: '3f0d1f4e-7a57-4d3c-9a0e-0d8f7f3a1c11',
        meetingId: '3f0d1f4e-7a57-4d3c-9a0e-0d8f7f3a1c12',
        command: { type: 'attendance.check-in' },
      });
    expect(reply).toMatchObject({ code: 'unknown-meeting' });
  });

  it('for another meeting of its council is decided there: a device that is back has it in hand', async () => {
    const other = await room.http.planMeeting(meetingWith(['Później']));
    const reply: unknown = await room
      .member(1)
      .device.socket.timeout(4000)
      .emitWithAck('command', {
        id: randomUUID(),
        meetingId: other.meetingId,
        command: { type: 'attendance.check-in' },
      });
    expect(reply).toMatchObject({ ok: false, code: 'meeting-not-prepared' });
  });

  it('larger than any command ends the connection, not the server', async () => {
    const { device } = room.member(3);
    const gone = new Promise((resolve) => device.socket.once('disconnect', resolve));
    device.socket.emit('command', { padding: 'x'.repeat(100_000) } as never, () => undefined);
    await gone;
    await device.send({ type: 'attendance.check-in' });
    const { seats } = await room.office.until(
      (snapshot) => snapshot.seats.some(({ seat, present }) => seat === 3 && present),
      'seat 3 back in the room',
    );
    expect(seats).toHaveLength(3);
  });

  it('in a flood is refused until the connection has calmed down', async () => {
    const { socket } = room.member(2).device;
    const flood = Array.from({ length: 60 }, () => socket.timeout(4000).emitWithAck('command', {} as never));
    const replies = (await Promise.all(flood)) as CommandReply[];
    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code));
    expect(codes).toContain('too-many-commands');
    expect(codes[0]).toBe('malformed-command');
  });
});

describe('REST', () => {
  it.each([
    ['GET', '/api/nothing', undefined, 404, 'not-found'],
    ['GET', '/api/public/meetings/not-an-id', undefined, 404, 'not-found'],
    ['GET', '/api/public/votes/1%27%20OR%201=1', undefined, 404, 'not-found'],
    ['POST', '/api/session', { login: 7 }, 400, 'invalid-input'],
    ['POST', '/api/session', { login: 'nobody', password: 'wrong' }, 401, 'wrong-credentials'],
    ['POST', '/api/session/key', { key: 'x'.repeat(43) }, 401, 'wrong-credentials'],
    ['POST', '/api/operator/councils', councilOf(1), 403, 'not-permitted'],
    ['POST', '/api/meetings', meetingWith(['Punkt']), 401, 'not-signed-in'],
  ])('%s %s answers %j with %i %s', async (method, path, body, status, code) => {
    const call = new HttpClient(server.url).call(method, path, body);
    await expect(call).rejects.toMatchObject({ status, code });
  });

  it('names the place of what is wrong in a form', async () => {
    const meeting = { ...meetingWith(['Punkt']), date: '26.11.2026', extra: 1 };
    await expect(room.http.planMeeting(meeting)).rejects.toMatchObject({
      problem: { errors: expect.arrayContaining([expect.objectContaining({ path: 'date' })]) as unknown },
    });
  });

  it('refuses a body that is too large or no JSON', async () => {
    const send = (body: string) =>
      fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect((await send('{"login":')).status).toBe(400);
    expect((await send(`{"login":"${'x'.repeat(2_000_000)}"}`)).status).toBe(413);
  });

  it('stops guessing after ten wrong tries', async () => {
    const guess = () =>
      new HttpClient(server.url).post('/api/session', { login: 'biuro', password: 'zgaduję' });
    for (let tries = 0; tries < 10; tries += 1) await expect(guess()).rejects.toMatchObject({ status: 401 });
    await expect(guess()).rejects.toMatchObject({ status: 429, code: 'too-many-attempts' });
  });
});
