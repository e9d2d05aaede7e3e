import { RemoteMember, RemoteRoom, RtcSession } from '@kworum/contracts';
import { defaultCouncilRules } from '@kworum/domain';
import { HttpClient, LiveClient, RestError, Room, councilOf, meetingWith } from '@kworum/testing';
import { ScriptedMedia, anOffer, mediaKey } from '../rtc/scripted-media.fixture';
import { TestServer, startTestServer } from '../server.fixture';

const remoteCouncil = councilOf(3, { rules: { ...defaultCouncilRules, remoteBasis: 'Statut § 12' } });

/** What one socket is told of remote members. */
class Watch {
  latest: RemoteRoom | undefined;
  private readonly watchers = new Set<() => void>();

  constructor({ socket }: LiveClient<'office'> | LiveClient<'member'>) {
    socket.on('remote-room', (room) => {
      this.latest = room;
      for (const watcher of this.watchers) watcher();
    });
  }

  until(is: (members: readonly RemoteMember[], room: RemoteRoom) => boolean): Promise<RemoteRoom> {
    return new Promise((resolve) => {
      const watcher = () => {
        if (!this.latest || !is(this.latest.members, this.latest)) return;
        this.watchers.delete(watcher);
        resolve(this.latest);
      };
      this.watchers.add(watcher);
      watcher();
    });
  }
}

describe('a member who takes part from elsewhere', () => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;
  let media: ScriptedMedia;
  let console: Watch;
  let tablet: Watch;
  let away: HttpClient;
  let memberId: string;

  beforeEach(async () => {
    server = await startTestServer({ MEDIA_KEY: mediaKey });
    room = await Room.found(server.url, server.operatorKey, remoteCouncil);
    console = new Watch(room.office);
    tablet = new Watch(room.member(1).device);
    ({ meetingId } = await room.hold(meetingWith(['Punkt']), [room.member(2), room.member(3)]));
    memberId = room.member(1).memberId;
    away = await signedIn(1);
    media = new ScriptedMedia(server.url, meetingId);
    await media.ready();
    await media.until(() => media.orders.length > 0);
  });
  afterEach(async () => {
    media.close();
    room.close();
    await server.close();
  });

  async function signedIn(seat: number): Promise<HttpClient> {
    const http = new HttpClient(server.url);
    const { memberId: id } = room.member(seat);
    await http.signInWithKey(room.founded.memberKeys.find((key) => key.memberId === id)?.key ?? '');
    return http;
  }
  const path = (rest: string) => `/api/meetings/${meetingId}/remote/${rest}`;
  const join = (who = away, muted = false) => who.call('PUT', path('self'), { muted });
  const ofMember = (rest: string) => path(`members/${memberId}${rest}`);
  const admit = () => room.http.call('POST', ofMember('/admission'));
  const setMicrophone = (open: boolean) => room.http.call('PUT', ofMember('/microphone'), { open });
  const offer = async (kind: 'whip' | 'whep', who = away) => {
    const headers = { cookie: who.cookie, 'content-type': 'application/sdp' };
    const answer = await fetch(server.url + path(kind), { method: 'POST', headers, body: anOffer });
    return answer.status;
  };
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'nothing',
      (error: unknown) => (error instanceof RestError ? error.code : String(error)),
    );
  const seat = async () => {
    const { seats } = await room.office.until(() => true, 'the room');
    return seats.find((one) => one.memberId === memberId);
  };
  const latestOrder = () => media.orders.at(-1)?.members ?? [];

  it('waits until the office admits, which sees the name, the function and since when', async () => {
    await join();
    const { members } = await console.until(([one]) => one?.state === 'waiting');
    expect(members).toMatchObject([{ memberId, function: 'radna', connected: true, microphone: false }]);
    expect(Date.parse(members[0]?.since ?? '')).not.toBeNaN();
    await tablet.until(([one]) => one?.state === 'waiting');
    expect(latestOrder()).toEqual([]);
    expect(await offer('whip')).toBe(403);
    expect((await seat())?.present).toBe(false);
  });

  it('is admitted to send and to see, and is present by remote means in the journal', async () => {
    await join();
    await admit();
    await tablet.until(([one]) => one?.state === 'admitted');
    await media.until(() => latestOrder().length === 1);
    expect(latestOrder()).toMatchObject([{ memberId, microphone: false, hasFloor: false }]);
    expect([await offer('whip'), await offer('whep')]).toEqual([201, 201]);
    expect(media.offers.map(({ purpose }) => purpose)).toMatchObject([
      { kind: 'member', memberId, name: room.founded.council.members[0]?.name },
      { kind: 'return', memberId },
    ]);
    await room.office.until(
      ({ seats }) => seats.some((one) => one.memberId === memberId && one.present && one.remote),
      'the remote presence',
    );
  });

  it('who was recorded in the room is recorded as gone from there first', async () => {
    await room.member(1).device.send({ type: 'attendance.check-in' });
    await join();
    await admit();
    await room.office.until(
      ({ seats }) => seats.some((one) => one.memberId === memberId && one.present && one.remote),
      'the remote presence',
    );
  });

  it('is heard with the floor, by the office without it, and never against either mute', async () => {
    await join();
    await admit();
    const heard = () => latestOrder()[0]?.microphone;
    await media.until(() => heard() === false);
    await room.office.send({ type: 'floor.grant', speaker: { kind: 'member', memberId } });
    await media.until(() => latestOrder()[0]?.hasFloor === true);
    expect(heard()).toBe(true);
    await setMicrophone(false);
    await media.until(() => heard() === false);
    await setMicrophone(true);
    await media.until(() => heard() === true);
    await join(away, true);
    await media.until(() => heard() === false);
    expect((await console.until(([one]) => one?.mutedBySelf === true)).members[0]?.microphone).toBe(false);
    await join(away, false);
    await media.until(() => heard() === true);
    await room.office.send({ type: 'floor.end' });
    await media.until(() => heard() === false);
    await setMicrophone(true);
    await media.until(() => heard() === true);
    expect(latestOrder()[0]?.hasFloor).toBe(false);
    await setMicrophone(false);
    await room.office.send({ type: 'floor.grant', speaker: { kind: 'member', memberId } });
    await media.until(() => latestOrder()[0]?.hasFloor === true);
    expect(heard()).toBe(false);
  });

  it('is shown as connected, speaking and how well, as the media process reports it', async () => {
    await join();
    await admit();
    await console.until(([one]) => one?.state === 'admitted' && !one.connected);
    await offer('whip');
    await console.until(([one]) => one?.connected === true && !one.speaking);
    Object.assign(media.sessions[0] ?? {}, { speaking: true, quality: 'fair' } satisfies Partial<RtcSession>);
    media.report();
    await console.until(([one]) => one?.speaking === true && one.quality === 'fair');
    await tablet.until(([one]) => one?.speaking === true);
    media.close();
    await console.until(([one], { available }) => !available && one?.connected === false && !one.speaking);
  });

  it('is still heard when the media process is started again', async () => {
    await join();
    await admit();
    await room.office.send({ type: 'floor.grant', speaker: { kind: 'member', memberId } });
    await media.until(() => latestOrder()[0]?.microphone === true);
    media.close();
    await console.until((_members, { available }) => !available);
    const again = new ScriptedMedia(server.url, meetingId);
    await again.ready();
    await again.until(() => again.orders.length > 0 && again.orders.at(-1)?.members[0]?.microphone === true);
    const before = again.orders.length;
    again.orders.length = 0;
    again.report();
    await again.heard();
    expect([before > 0, again.orders]).toEqual([true, []]);
    again.close();
  });

  it('does not press its switches faster than a person can', async () => {
    const codes = await Promise.all(
      Array.from({ length: 45 }, (_, press) => codeOf(join(away, press % 2 === 0))),
    );
    expect(codes).toContain('too-many-attempts');
    expect(codes.filter((code) => code === 'nothing').length).toBeGreaterThanOrEqual(30);
  });

  it('who is sent out or leaves is disconnected and no longer present', async () => {
    await join();
    await admit();
    await offer('whip');
    const first = media.offers[0]?.sessionId ?? '';
    await room.http.call('DELETE', ofMember(''));
    await media.until(() => media.ended.includes(first));
    await tablet.until((members) => members.length === 0);
    await media.until(() => latestOrder().length === 0);
    await room.office.until(
      ({ seats }) => seats.some((one) => one.memberId === memberId && !one.present),
      'the absence',
    );
    expect(await offer('whip')).toBe(403);

    await join();
    await admit();
    await away.call('DELETE', path('self'));
    await console.until((members) => members.length === 0);
    await room.office.until(
      ({ seats }) => seats.some((one) => one.memberId === memberId && !one.present),
      'the absence',
    );
    expect(await codeOf(away.call('DELETE', path('self')))).toBe('not-found');
  });

  it('who comes into the room is in the call no more', async () => {
    await join();
    await admit();
    await room.member(1).device.send({ type: 'attendance.check-out' });
    await console.until(([one]) => one?.state === 'admitted');
    await room.member(1).device.send({ type: 'attendance.check-in' });
    await console.until((members) => members.length === 0);
  });

  it('is cut off when its device is signed out, and with the meeting', async () => {
    await join();
    await admit();
    await offer('whip');
    await away.call('DELETE', '/api/session');
    await media.until(() => media.ended.includes(media.offers[0]?.sessionId ?? ''));
    await console.until((members) => members.length === 0);

    const again = await signedIn(1);
    await join(again);
    await admit();
    await offer('whip', again);
    await room.office.send({ type: 'meeting.close' });
    await media.until(() => media.ended.includes(media.offers[1]?.sessionId ?? ''));
    await console.until((members) => members.length === 0);
    expect(await codeOf(join(again))).toBe('conflict');
  });

  it('is seen by the office and itself only, and directed by the office of its council only', async () => {
    const other = new Watch(room.member(2).device);
    await join();
    await admit();
    const second = await signedIn(2);
    await join(second);
    await other.until(([one]) => one?.state === 'waiting');
    expect(other.latest?.members.map((one) => one.memberId)).toEqual([room.member(2).memberId]);
    await console.until((members) => members.length === 2);
    expect(await codeOf(second.call('POST', ofMember('/admission')))).toBe('not-permitted');
    const stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    expect(await codeOf(stranger.http.call('POST', ofMember('/admission')))).toBe('not-found');
    expect(await codeOf(stranger.http.call('DELETE', ofMember('')))).toBe('not-found');
    stranger.close();
    expect(await codeOf(room.http.call('PUT', path('self'), { muted: false }))).toBe('not-permitted');
  });

  it('needs a basis in the rules of the council', async () => {
    const plain = await Room.found(server.url, server.operatorKey, councilOf(1));
    const { meetingId: other } = await plain.hold(meetingWith(['Punkt']));
    const member = new HttpClient(server.url);
    await member.signInWithKey(plain.founded.memberKeys[0]?.key ?? '');
    const asked = member.call('PUT', `/api/meetings/${other}/remote/self`, { muted: false });
    expect(await codeOf(asked)).toBe('remote-not-allowed');
    plain.close();
  });
});

it('a server that was restarted takes admitted members up again instead of cutting them off', async () => {
  const server = await startTestServer({ MEDIA_KEY: mediaKey });
  const room = await Room.found(server.url, server.operatorKey, remoteCouncil);
  const { meetingId } = await room.hold(meetingWith(['Punkt']), []);
  const { memberId } = room.member(1);
  const carried: RtcSession = {
    ...{
      sessionId: '00000000-0000-4000-8000-000000000009',
      connected: true,
      speaking: false,
      quality: 'good',
    },
    purpose: { kind: 'member', memberId, name: 'Radna' },
  };
  const media = new ScriptedMedia(server.url, meetingId, [carried]);
  const console = new Watch(room.office);
  await media.ready();
  await media.until(() => media.orders.length > 0);
  expect(media.orders[0]?.members).toMatchObject([{ memberId, microphone: false }]);
  await console.until(([one]) => one?.state === 'admitted' && one.connected);
  expect(media.ended).toEqual([]);
  media.close();
  room.close();
  await server.close();
});

it('a tablet that comes back before the media process is not sent into the waiting room', async () => {
  const server = await startTestServer({ MEDIA_KEY: mediaKey });
  const room = await Room.found(server.url, server.operatorKey, remoteCouncil);
  const { meetingId } = await room.hold(meetingWith(['Punkt']), []);
  const { memberId } = room.member(1);
  const tablet = new Watch(room.member(1).device);
  const states: string[] = [];
  room.member(1).device.socket.on('remote-room', ({ members: [own] }) => {
    if (own) states.push(own.state);
  });
  const http = new HttpClient(server.url);
  await http.signInWithKey(room.founded.memberKeys.find((key) => key.memberId === memberId)?.key ?? '');
  const joined = http.call('PUT', `/api/meetings/${meetingId}/remote/self`, { muted: false });
  const media = new ScriptedMedia(server.url, meetingId, [
    {
      ...{ sessionId: '00000000-0000-4000-8000-000000000009', connected: true, speaking: false },
      ...{ quality: 'good', purpose: { kind: 'member', memberId, name: 'Radna' } },
    },
  ]);
  await media.ready();
  await joined;
  await tablet.until(([one]) => one?.state === 'admitted');
  expect(states).not.toContain('waiting');
  media.close();
  room.close();
  await server.close();
});
