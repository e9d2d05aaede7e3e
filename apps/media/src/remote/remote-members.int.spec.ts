import { plainProgramme, type ProgrammeStatus, type RemoteOrder } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import { greenness, insetArea } from '../green-picture.fixture';
import { OnAir, encoderStarts } from '../on-air.fixture';
import { RtcBrowser } from '../rooms/browser.fixture';

const [anna, piotr] = [
  { memberId: testId(3, 1), name: 'Anna Wiśniewska' },
  { memberId: testId(3, 2), name: 'Piotr Zieliński' },
];
type Member = RemoteOrder['members'][number];
const listens = (member: typeof anna): Member => ({ ...member, microphone: false, hasFloor: false });
const speaks = (member: typeof anna): Member => ({ ...member, microphone: true, hasFloor: true });

describe('members who take part from elsewhere', () => {
  let on: OnAir;
  let browser: RtcBrowser;

  beforeAll(async () => {
    on = await OnAir.start({ PROGRAMME_SOURCES: 'Sala=test' });
    const available = on.server.roomsWhen((report) => report.available);
    on.server.show({});
    await available;
    browser = await RtcBrowser.open((offer) => on.server.offer(offer));
    on.server.admit([listens(anna), listens(piotr)]);
    await browser.publish({ kind: 'member', ...anna });
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  });

  const lastFrame = async (): Promise<Buffer> => (await on.framesOf(await on.nextSegment())).at(-1)!;
  const onAir = (name: string): Promise<ProgrammeStatus> =>
    on.server.reportWhen((status) => status.onAir === name);

  it('is neither seen nor heard while its microphone is closed, whatever it says', async () => {
    const { sessions } = await on.server.roomsWhen((report) =>
      report.sessions.some(({ connected }) => connected),
    );
    expect(sessions).toMatchObject([{ purpose: { kind: 'member', ...anna }, connected: true }]);
    const status = await onAir('Sala');
    expect(status.sources.map(({ name }) => name)).toEqual(['Sala']);
    expect(greenness(await lastFrame())).toBeLessThan(0.1);
  }, 20_000);

  it('comes on air by itself when it has the floor and speaks, with the room beside it', async () => {
    on.server.admit([speaks(anna), listens(piotr)]);
    const heard = on.server.roomsWhen((report) => report.sessions.some(({ speaking }) => speaking));
    const { sources } = await onAir(anna.name);
    expect((await heard).sessions[0]!.purpose).toMatchObject(anna);
    expect(sources.at(-1)).toMatchObject({ name: anna.name, kind: 'remote', alive: true });
    const frame = await lastFrame();
    expect(greenness(frame)).toBeGreaterThan(0.5);
    expect(greenness(frame, insetArea)).toBeLessThan(0.05);
  }, 30_000);

  it('is heard by everybody but itself', async () => {
    const monitor = await browser.watch({ kind: 'monitor' });
    const own = await browser.watch({ kind: 'return', memberId: anna.memberId });
    const other = await browser.watch({ kind: 'return', memberId: piotr.memberId });
    await browser.heardWhen(own, 'loudness > 0.004');
    expect(await browser.loudestDuringBeeps(own, monitor, 4)).toBeLessThan(0.05);
    await browser.heardWhen(other, 'loudness > 0.05');
  }, 30_000);

  it('goes on being heard when the office shows the room, until its microphone is closed', async () => {
    on.server.order({ ...plainProgramme, automatic: false });
    await onAir('Sala');
    expect(greenness(await lastFrame())).toBeLessThan(0.1);
    const monitor = await browser.watch({ kind: 'monitor' });
    await browser.heardWhen(monitor, 'loudness > 0.05');
    on.server.order({ ...plainProgramme, automatic: false, source: anna.name });
    await onAir(anna.name);
    on.server.order(plainProgramme);
  }, 30_000);

  it('gives the picture back to the room with the floor', async () => {
    on.server.admit([listens(anna), listens(piotr)]);
    const { sources } = await onAir('Sala');
    expect(sources).toHaveLength(1);
    expect(greenness(await lastFrame())).toBeLessThan(0.1);
  }, 20_000);

  it('is not seen or heard while the slate is on air', async () => {
    on.server.admit([speaks(anna)]);
    await onAir(anna.name);
    on.server.order({ ...plainProgramme, slate: true });
    await on.server.reportWhen((status) => status.onAir === null);
    expect(greenness(await lastFrame())).toBeLessThan(0.1);
    on.server.order(plainProgramme);
    await onAir(anna.name);
  }, 30_000);

  it('is heard without a camera, with the room in the picture', async () => {
    on.server.admit([listens(anna), speaks(piotr)]);
    const own = await browser.watch({ kind: 'return', memberId: piotr.memberId });
    await browser.heardWhen(own, 'loudness > 0.004');
    await browser.publish({ kind: 'member', ...piotr }, { video: false });
    const monitor = await browser.watch({ kind: 'monitor' });
    await browser.heardWhen(monitor, 'loudness > 0.05');
    const { sources } = await onAir('Sala');
    expect(sources.at(-1)).toEqual({ name: piotr.name, kind: 'remote', alive: false, brings: null });
  }, 30_000);

  it('is disconnected when it is not named any more', async () => {
    on.server.admit([]);
    const { sessions } = await on.server.roomsWhen((report) =>
      report.sessions.every(({ purpose }) => purpose.kind === 'monitor'),
    );
    expect(sessions.length).toBeGreaterThan(0);
    await onAir('Sala');
    const { segments } = await on.playlistWhen((playlist) => playlist.segments.length > 5);
    expect(encoderStarts(segments)).toEqual([]);
  }, 20_000);
});
