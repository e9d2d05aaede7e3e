import {
  ClientToServer,
  CouncilLook,
  Handshake,
  OverlayPreviewOrder,
  ServerToClient,
  liveNamespace,
} from '@kworum/contracts';
import { Room, councilOf, meetingWith } from '@kworum/testing';
import { Socket, io } from 'socket.io-client';
import request from 'supertest';
import { TestServer, startTestServer } from '../server.fixture';

const mediaKey = 'a-key-for-the-media-process';
const look: CouncilLook = { accent: '#8a1f5c', card: 'dark', badge: 'right' };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
/** One red pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
type MediaSocket = Socket<ServerToClient, ClientToServer>;

describe('the look of a council', () => {
  let server: TestServer;
  let room: Room;
  let stranger: Room;
  let meetingId: string;
  const sockets: MediaSocket[] = [];

  beforeAll(async () => {
    server = await startTestServer({ MEDIA_KEY: mediaKey });
    room = await Room.found(server.url, server.operatorKey, councilOf(1));
    stranger = await Room.found(server.url, server.operatorKey, councilOf(1));
    meetingId = await room.prepare(meetingWith(['Punkt']));
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });
  afterAll(async () => {
    room.close();
    stranger.close();
    await server.close();
  });

  const call = (method: 'get' | 'put' | 'post', path: string, of: Room | null = room) =>
    request(server.url)
      [method](path)
      .set('cookie', of?.http.cookie ?? '');
  const publicLook = (of: Room) =>
    call('get', `/api/public/councils/${of.founded.council.councilId}/look`, null);
  const arms = (of: Room) =>
    call('get', `/api/public/councils/${of.founded.council.councilId}/coat-of-arms.svg`, null);
  const putArms = (drawing: object | null) => call('put', '/api/council/coat-of-arms').send({ drawing });

  async function mediaProcess(): Promise<MediaSocket> {
    const auth: Handshake = { audience: 'media', mediaKey, meetingId };
    const options = { auth, transports: ['websocket'], forceNew: true, reconnection: false };
    const socket: MediaSocket = io(server.url + liveNamespace, options);
    sockets.push(socket);
    await new Promise<void>((resolve) => socket.once('snapshot', () => resolve()));
    return socket;
  }

  it('is the usual one until the office changes it, for its own council alone', async () => {
    const usual = { look: { accent: '#123c7c', card: 'light', badge: 'left' }, hasCoatOfArms: false };
    expect((await publicLook(room).expect(200)).body).toEqual(usual);
    const changed = await call('put', '/api/council/look').send(look).expect(200);
    expect(changed.body).toMatchObject({ look });
    expect((await publicLook(room)).body).toEqual({ look, hasCoatOfArms: false });
    expect((await publicLook(stranger)).body).toEqual(usual);
    await call('put', '/api/council/look', null).send(look).expect(401);
    for (const accent of ['red', '#12345', 'url(x)', '#8A1F5C; }']) {
      await call('put', '/api/council/look')
        .send({ ...look, accent })
        .expect(400);
    }
  });

  it('has arms from an SVG or a PNG, which can be taken away', async () => {
    await putArms({ kind: 'svg', text: svg }).expect(200);
    const shown = await arms(room)
      .expect(200)
      .expect('content-type', /image\/svg\+xml/);
    expect(String(shown.body)).toBe(svg);
    expect((await publicLook(room)).body).toMatchObject({ hasCoatOfArms: true });
    await putArms({ kind: 'png', base64: png }).expect(200);
    expect(String((await arms(room).expect(200)).body)).toContain(`data:image/png;base64,${png}`);
    await putArms(null).expect(200);
    await arms(room).expect(404);
  });

  it('refuses arms that do more than draw and keeps those it has', async () => {
    await putArms({ kind: 'svg', text: svg }).expect(200);
    const hostile = [
      { kind: 'svg', text: svg.replace('<path', '<script>1</script><path') },
      { kind: 'svg', text: svg.replace('<path', '<image href="http://127.0.0.1/x"/><path') },
      { kind: 'png', base64: Buffer.from(svg).toString('base64') },
    ];
    for (const drawing of hostile) {
      const refused = await putArms(drawing).expect(400);
      expect(refused.body).toMatchObject({ code: 'unusable-drawing', errors: [{ path: 'drawing' }] });
    }
    await putArms({ kind: 'svg', text: svg + ' '.repeat(100_001) }).expect(400);
    expect(String((await arms(room)).body)).toBe(svg);
    const founded = { ...councilOf(1), coatOfArms: hostile[0]!.text };
    await request(server.url)
      .post('/api/operator/councils')
      .set('authorization', `Bearer ${server.operatorKey}`)
      .send(founded)
      .expect(400);
  });

  it('is told to every media process when it changes', async () => {
    const socket = await mediaProcess();
    const told = () => new Promise((resolve) => socket.once('council-look', resolve));
    const { councilId } = room.founded.council;
    const [first] = await Promise.all([told(), call('put', '/api/council/look').send(look).expect(200)]);
    const [second] = await Promise.all([told(), putArms(null).expect(200)]);
    expect([first, second]).toEqual([{ councilId }, { councilId }]);
  });

  it('is previewed by a media process, with the arms of the council', async () => {
    await putArms({ kind: 'svg', text: svg }).expect(200);
    const asked: OverlayPreviewOrder[] = [];
    (await mediaProcess()).on('overlay-preview', (order, reply) => {
      asked.push(order);
      reply({ ok: true, jpeg: Buffer.from(asked.length === 1 ? 'a picture' : 'a larger picture') });
    });
    const answer = await call('post', '/api/council/look/preview')
      .send({ look, sample: 'names' })
      .expect(200);
    expect(answer.headers['content-type']).toBe('image/jpeg');
    expect(answer.body).toEqual(Buffer.from('a picture'));
    const next = await call('get', `/api/meetings/${meetingId}/programme/preview`).expect(200);
    expect(next.body).toEqual(Buffer.from('a larger picture'));
    const councilName = room.founded.council.name;
    expect(asked).toEqual([
      { kind: 'look', councilName, coatOfArms: svg, look, sample: 'names' },
      { kind: 'meeting', meetingId },
    ]);
  });

  it('says that there is no preview when nobody draws one, or something else', async () => {
    const preview = () => call('get', `/api/meetings/${meetingId}/programme/preview`);
    expect((await preview().expect(503)).body).toMatchObject({ code: 'media-away' });
    const socket = await mediaProcess();
    socket.on('overlay-preview', (_, reply) => reply({ ok: true, jpeg: 'not bytes' } as never));
    expect((await preview().expect(503)).body).toMatchObject({ code: 'media-away' });
    socket.off('overlay-preview');
    socket.on('overlay-preview', (_, reply) => reply({ ok: false, code: 'not-on-air' }));
    expect((await preview().expect(503)).body).toMatchObject({ code: 'not-on-air' });
    await call('get', `/api/meetings/${meetingId}/programme/preview`, stranger).expect(404);
    await call('get', `/api/meetings/${meetingId}/programme/preview`, null).expect(401);
  });
});
