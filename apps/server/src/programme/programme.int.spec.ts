import {
  ClientToServer,
  Handshake,
  ProgrammeControl,
  ProgrammeOrder,
  ProgrammeStatus,
  ServerToClient,
  liveNamespace,
  plainProgramme,
} from '@kworum/contracts';
import { Room, councilOf, meetingWith } from '@kworum/testing';
import { Socket, io } from 'socket.io-client';
import request from 'supertest';
import { TestServer, startTestServer } from '../server.fixture';

const mediaKey = 'a-key-for-the-media-process';
const camera: ProgrammeControl = { ...plainProgramme, source: 'Kamera', transition: 'fade' };
type Client = Socket<ServerToClient, ClientToServer>;

describe('the programme of a meeting', () => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;
  const clients: Client[] = [];

  beforeEach(async () => {
    server = await startTestServer({ MEDIA_KEY: mediaKey });
    room = await Room.found(server.url, server.operatorKey, councilOf(1));
    meetingId = await room.prepare(meetingWith(['Punkt']));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.disconnect();
    room.close();
    await server.close();
  });

  function connect(auth: Handshake, cookie = ''): Client {
    const client: Client = io(server.url + liveNamespace, {
      auth,
      ...{ extraHeaders: { cookie }, transports: ['websocket'], forceNew: true, reconnection: false },
    });
    clients.push(client);
    return client;
  }
  const mediaProcess = (): Client => connect({ audience: 'media', mediaKey, meetingId });
  const office = (): Client => connect({ audience: 'office', meetingId }, room.http.cookie);
  const put = (control: object, cookie = room.http.cookie) =>
    request(server.url).put(`/api/meetings/${meetingId}/programme`).set('cookie', cookie).send(control);

  /** The next order that this client gets, or the next one that is asked for. */
  function order(
    client: Client,
    asked: (received: ProgrammeOrder) => boolean = () => true,
  ): Promise<ProgrammeOrder> {
    return new Promise((resolve) => {
      client.on('programme', (received) => {
        if (asked(received)) resolve(received);
      });
    });
  }
  function snapshot(client: Client): Promise<unknown> {
    return new Promise((resolve) => client.once('snapshot', resolve));
  }
  function status(client: Client, asked: (received: ProgrammeStatus | null) => boolean): Promise<void> {
    return new Promise((resolve) => {
      client.on('programme-status', (received) => {
        if (asked(received)) resolve();
      });
    });
  }
  const report = (change: Partial<ProgrammeStatus> = {}): ProgrammeStatus => ({
    ...{ meetingId, control: plainProgramme, onAir: 'Kamera', sources: [] },
    ...{ repeatedFrames: 0, droppedFrames: 0, encoderRuns: true, ...change },
  });

  it('is what the office orders, told to the media process and to every console at once', async () => {
    const [media, console] = [mediaProcess(), office()];
    await Promise.all([order(console), snapshot(media)]);
    const told = Promise.all([order(media), order(console)]);
    await put(camera).expect(204);
    expect(await told).toEqual([
      { meetingId, control: camera },
      { meetingId, control: camera },
    ]);
  });

  it('is told to a media process that comes later, and to nobody who only looks', async () => {
    const hall = connect({ audience: 'hall', meetingId }, room.http.cookie);
    const overheard: unknown[] = [];
    hall.on('programme', (received) => overheard.push(received));
    await snapshot(hall);
    await put(camera).expect(204);
    expect(await order(mediaProcess())).toEqual({ meetingId, control: camera });
    const opened = snapshot(hall);
    await room.office.send({ type: 'meeting.open' });
    await opened;
    expect(overheard).toEqual([]);
  });

  it('is told to the screens of the hall as far as it concerns them, at once and to those that come later', async () => {
    const hall = () => connect({ audience: 'hall', meetingId }, room.http.cookie);
    const told = (client: Client) =>
      new Promise((resolve) => client.once('hall-picture', (picture) => resolve(picture)));
    const screen = hall();
    expect(await told(screen)).toEqual({ picture: 'remote', sound: false });
    const changed = told(screen);
    await put({ ...camera, hall: { picture: 'always', sound: true } }).expect(204);
    expect(await changed).toEqual({ picture: 'always', sound: true });
    expect(await told(hall())).toEqual({ picture: 'always', sound: true });
  });

  it('is shown to the office as the media process reports it, until that is gone', async () => {
    const [media, console] = [mediaProcess(), office()];
    await snapshot(media);
    const shown = status(console, (received) => received?.onAir === 'Kamera');
    media.emit('programme-status', report());
    await shown;
    const gone = status(console, (received) => received === null);
    media.disconnect();
    await gone;
  });

  it('is taken up from the media process by a server that knows of no order', async () => {
    const media = mediaProcess();
    await snapshot(media);
    const console = office();
    expect(await order(console)).toEqual({ meetingId, control: plainProgramme });
    const takenUp = order(console, ({ control }) => control.source === 'Kamera');
    media.emit('programme-status', report({ control: camera }));
    expect(await takenUp).toEqual({ meetingId, control: camera });
  });

  it('is not the word of anybody but the media process, nor what it says out of form', async () => {
    const [media, console, stranger] = [mediaProcess(), office(), office()];
    await Promise.all([snapshot(media), snapshot(console), snapshot(stranger)]);
    const seen: (string | null | undefined)[] = [];
    console.on('programme-status', (received) => seen.push(received?.onAir));
    stranger.emit('programme-status', report({ onAir: 'Obcy' }));
    media.emit('programme-status', { ...report({ onAir: 'Bez postaci' }), extra: 1 } as ProgrammeStatus);
    media.emit(
      'programme-status',
      report({ onAir: 'Inne', meetingId: '00000000-0000-4000-8000-000000000000' }),
    );
    const shown = status(console, (received) => received?.onAir === 'Kamera');
    media.emit('programme-status', report());
    await shown;
    expect(seen).toEqual(['Kamera']);
  });

  it('is that of a rehearsal which is not for the public, until a meeting for the public is prepared', async () => {
    const media = connect({ audience: 'media', mediaKey });
    const shows = (wanted: string) =>
      new Promise<void>((resolve) => {
        media.on('snapshot', (shown) => {
          if (shown.meetingId === wanted) resolve();
        });
      });
    await shows(meetingId);
    const elsewhere = await Room.found(server.url, server.operatorKey, councilOf(1));
    const planned = await elsewhere.http.planMeeting(meetingWith(['Punkt'], { rehearsal: false }));
    const followed = shows(planned.meetingId);
    await elsewhere.http.prepareMeeting(planned.meetingId);
    await followed;
    elsewhere.close();
  });

  it('is directed by the office of its own council only', async () => {
    const stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    await put(camera, stranger.http.cookie).expect(404);
    await put(camera, '').expect(401);
    await put({ ...camera, announcement: 'x'.repeat(121) }).expect(400);
    stranger.close();
  });
});
