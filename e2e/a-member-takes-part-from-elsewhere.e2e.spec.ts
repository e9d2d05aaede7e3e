import type { MediaSnapshot } from '@kworum/contracts';
import { defaultCouncilRules } from '@kworum/domain';
import { HttpClient, LiveClient, Room, councilOf, meetingWith } from '@kworum/testing';
import type { Page } from 'playwright-core';
import { Strip, overlayView, plainLook, renderOverlay, stripDifference } from '../apps/media/src/overlay';
import { violations } from './accessibility';
import { DecodedProgramme } from './decoded-programme';
import { Stage, programmeSize } from './stage';

const subject = 'Zasady udzielania dotacji na prace przy zabytkach (druk nr 43)';
const council = councilOf(3, { rules: { ...defaultCouncilRules, remoteBasis: 'Statut § 12' } });

/** How much of the upper half of a picture is green, as Chromium's camera without a lens shows it: 0 to 1. */
function greenPart(frame: Uint8Array): number {
  const { width, height } = programmeSize;
  const [columns, rows] = [width / 2, height / 2];
  const blue = width * height;
  const red = blue + columns * rows;
  let green = 0;
  for (let row = 0; row < rows / 2; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if ((frame[blue + at] ?? 128) < 105 && (frame[red + at] ?? 128) < 105) green += 1;
    }
  }
  return green / (columns * (rows / 2));
}

/** What stands under the picture while this person speaks. */
function lowerThird(snapshot: MediaSnapshot, name: string): Strip {
  const speaks = { ...snapshot, floor: snapshot.floor && { ...snapshot.floor, name } };
  const strip = renderOverlay(overlayView(speaks, Date.now()), plainLook, programmeSize).lowerThird;
  if (!strip) throw new Error('The state shows no lower third');
  return strip;
}

describe('a member who takes part from elsewhere', () => {
  let stage: Stage;
  let room: Room;
  let meetingId: string;
  let media: LiveClient<'media'>;
  let programme: DecodedProgramme;
  let tablet: Page;
  let console: Page;
  let remote: { readonly memberId: string; readonly name: string };

  beforeAll(async () => {
    stage = await Stage.set({ cameras: true });
    room = await Room.found(stage.url, stage.server.operatorKey, council, [1]);
    ({ meetingId } = await room.hold(meetingWith([subject, 'Sprawy różne'], { rehearsal: false })));
    const [first] = room.founded.council.members;
    if (!first) throw new Error('The council has no members');
    remote = first;
    await stage.startMedia();
    media = new LiveClient(new HttpClient(stage.url), 'media', { mediaKey: stage.mediaKey });
    programme = new DecodedProgramme(stage.url, stage.dataDir, meetingId);
    const key = room.founded.memberKeys.find(({ memberId }) => memberId === remote.memberId);
    tablet = await stage.open(key?.path ?? '', { viewport: { width: 1280, height: 800 } });
    console = await stage.open(room.founded.officeKey.path, { viewport: { width: 1600, height: 1000 } });
    await console.getByText('XL Sesja Rady Gminy').first().waitFor();
    await console.goto(`${stage.url}/office/posiedzenie/${meetingId}`);
  }, 60_000);
  afterAll(async () => {
    media.close();
    room.close();
    await stage.strike();
  });

  const onTablet = (name: string) => tablet.getByRole('button', { name, exact: true });
  const onConsole = (name: string) => console.getByRole('button', { name });
  const pictureOn = (page: Page, label: string) =>
    page.waitForFunction(
      (of) =>
        [...document.querySelectorAll('video')].some((one) => one.ariaLabel === of && one.videoWidth > 0),
      label,
    );

  /** The next frame of the programme that is as asked for. */
  async function frameWhen(is: (frame: Uint8Array) => boolean): Promise<Uint8Array> {
    for (;;) {
      const frame = await programme.frameAfterNow();
      if (is(frame)) return frame;
    }
  }

  it('waits at the door, is admitted under its name, and sees and hears the room', async () => {
    await onTablet('Dołącz zdalnie').click();
    await pictureOn(tablet, 'Twój obraz');
    expect(await violations(tablet)).toEqual([]);
    await onTablet('Dołącz').click();
    await tablet.getByText('Czekasz na dopuszczenie').waitFor();
    await onConsole(`Dopuść: ${remote.name}`).click();
    await tablet.getByText('Włączy się, gdy dostaniesz głos.').waitFor();
    await pictureOn(tablet, 'Obraz z sali');
    const { seats } = await room.office.until(
      (seen) => seen.seats.some(({ memberId, present }) => memberId === remote.memberId && present),
      'the remote presence',
    );
    expect(seats.find(({ memberId }) => memberId === remote.memberId)).toMatchObject({ remote: true });
    expect(await violations(tablet)).toEqual([]);
    expect(await violations(console)).toEqual([]);
    expect(greenPart(await programme.frameAfterNow())).toBeLessThan(0.5);
  }, 60_000);

  it('with the floor is heard, and is on air with the right name under the picture', async () => {
    const speaker = { kind: 'member', memberId: remote.memberId } as const;
    const { seq } = await room.office.send({ type: 'floor.grant', speaker });
    await tablet.getByText('Mikrofon: słychać Cię').waitFor();
    await console.getByText('mówi', { exact: true }).waitFor();
    const snapshot = await media.until((seen) => seen.seq >= seq, 'the floor');
    expect(snapshot.floor?.name).toBe(remote.name);
    const frame = await frameWhen((seen) => greenPart(seen) > 0.5);
    const named = stripDifference(frame, programmeSize, lowerThird(snapshot, remote.name));
    const misnamed = stripDifference(
      frame,
      programmeSize,
      lowerThird(snapshot, 'Krzysztof Brzęczyszczykiewicz'),
    );
    expect(named).toBeLessThan(misnamed / 2);
  }, 60_000);

  it('votes on the same tablet while the call goes on', async () => {
    const voteId = await room.prepareVote({ subject, matter: 'resolution', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await onTablet('Za').click();
    await tablet.getByText('Zapisano: ZA').waitFor();
    await tablet.getByText('Mikrofon: słychać Cię').waitFor();
    expect(await violations(tablet)).toEqual([]);
    await room.cast(voteId, new Map(room.members.map((member) => [member, 'for'])));
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    const { vote } = await room.office.until((seen) => seen.vote?.status === 'announced', 'the result');
    expect(vote?.result?.counts).toMatchObject({ for: 3 });
    await tablet.getByText('Podjęto').first().waitFor();
  }, 30_000);

  it('stays in the call while the server is killed and starts again', async () => {
    await stage.server.end('SIGKILL');
    await tablet.getByText('Mikrofon: nie wiadomo').waitFor();
    await stage.startServer();
    await tablet.getByText('Mikrofon: słychać Cię').waitFor();
    await onConsole(`Odłącz: ${remote.name}`).waitFor();
  }, 60_000);

  it('who is sent out is off the air and no longer present, and the tablet says so', async () => {
    await onConsole(`Odłącz: ${remote.name}`).click();
    await onConsole('Tak, odłącz').click();
    await tablet.getByText('Nie uczestniczysz już zdalnie').waitFor();
    await room.office.until(
      (seen) => seen.seats.some(({ memberId, present }) => memberId === remote.memberId && !present),
      'the absence',
    );
    await frameWhen((seen) => greenPart(seen) < 0.5);
    expect(stage.faults).toEqual([]);
  }, 60_000);
});
