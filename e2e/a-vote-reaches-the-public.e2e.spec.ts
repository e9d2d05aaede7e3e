import { HttpClient, LiveClient, Room, councilOf, meetingWith } from '@kworum/testing';
import type { Page } from 'playwright-core';
import {
  OverlayLook,
  Strip,
  overlayView,
  plainLook,
  renderOverlay,
  stripDifference,
} from '../apps/media/src/overlay';
import { violations } from './accessibility';
import { DecodedProgramme } from './decoded-programme';
import { Stage, programmeSize } from './stage';

/** Luma that encoding may change on average; a strip with another text differs several times as much. */
const sameWithin = 1.5;
const subject = 'Zasady udzielania dotacji na prace przy zabytkach (druk nr 43)';
const look: OverlayLook = plainLook;

const mark = 'data-story';

/** Leaves a mark on the document that a reload would lose. */
async function markLoad(page: Page): Promise<void> {
  await page.evaluate((name) => document.documentElement.setAttribute(name, ''), mark);
}

function isFirstLoad(page: Page): Promise<boolean> {
  return page.evaluate((name) => document.documentElement.hasAttribute(name), mark);
}

describe('a vote on two tablets', () => {
  let stage: Stage;
  let room: Room;
  let meetingId: string;
  let media: LiveClient<'media'>;
  let programme: DecodedProgramme;
  let tablets: [Page, Page];
  let hall: Page;
  let portal: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    room = await Room.found(stage.url, stage.server.operatorKey, councilOf(5, { demo: true }), [1, 2]);
    meetingId = await room.prepare(meetingWith([subject, 'Sprawy różne']));
    await stage.startMedia();
    media = new LiveClient(new HttpClient(stage.url), 'media', { mediaKey: stage.mediaKey });
    programme = new DecodedProgramme(stage.url, stage.dataDir, meetingId);
    const tabletPath = (seat: number) => room.founded.memberKeys[seat - 1]?.path ?? '';
    tablets = [
      await stage.open(tabletPath(1), { viewport: { width: 1280, height: 800 } }),
      await stage.open(tabletPath(2), { viewport: { width: 1280, height: 800 } }),
    ];
    hall = await stage.open(room.founded.hallKey.path, { viewport: { width: 1920, height: 1080 } });
    portal = await stage.open(`/posiedzenia/${meetingId}`);
    for (const screen of [hall, portal, ...tablets]) await markLoad(screen);
  }, 60_000);
  afterAll(async () => {
    media.close();
    room.close();
    await stage.strike();
  });

  /** The strip that the picture must show for the state as the media process is told it. */
  async function expectedStrip(seq: number): Promise<Strip> {
    const snapshot = await media.until((seen) => seen.seq >= seq, 'the state for the picture');
    const view = overlayView(snapshot, Date.parse(snapshot.serverTime));
    const { names, lowerThird } = renderOverlay(view, look, programmeSize);
    const strip = names ?? lowerThird;
    if (!strip) throw new Error('The state shows neither names nor a lower third');
    return strip;
  }

  async function differenceFrom(strip: Strip): Promise<number> {
    return stripDifference(await programme.frameAfterNow(), programmeSize, strip);
  }

  it('changes hall and portal without a reload, and is in the decoded picture of the stream', async () => {
    await room.seat(room.members);
    await room.office.send({ type: 'meeting.open' });
    for (const tablet of tablets) await tablet.getByRole('button', { name: 'Potwierdzam obecność' }).click();
    await room.office.until(
      ({ seats }) => seats.filter(({ seat, present }) => seat <= 2 && present).length === 2,
      'both tablets in the room',
    );
    const { agenda } = await room.office.until(() => true, 'the agenda');
    const started = await room.office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
    const itemStrip = await expectedStrip(started.seq);
    expect(await differenceFrom(itemStrip)).toBeLessThan(sameWithin);

    const voteId = await room.prepareVote({ subject, matter: 'resolution', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await room.cast(voteId, new Map([[room.member(3), 'for']]));

    await tablets[0].getByRole('button', { name: 'Za', exact: true }).click();
    await tablets[0].getByText('Zapisano: ZA').waitFor();
    await tablets[1].getByRole('button', { name: 'Za', exact: true }).click();
    await tablets[1].getByText('Zapisano: ZA').waitFor();
    await tablets[1].getByRole('button', { name: 'Przeciw', exact: true }).click();
    await tablets[1].getByText('Zapisano: PRZECIW').waitFor();

    const open = await room.office.until(({ vote }) => vote?.cast === 3, 'three ballots');
    await hall.getByText('3 z 5').first().waitFor();
    await portal.getByText('3 z 5').first().waitFor();
    const openStrip = await expectedStrip(open.seq);
    expect(await differenceFrom(openStrip)).toBeLessThan(sameWithin);

    await room.office.send({ type: 'vote.close', voteId });
    const announced = await room.office.send({ type: 'vote.announce', voteId });
    const resultStrip = await expectedStrip(announced.seq);
    const resultFrame = await programme.frameAfterNow();
    expect(stripDifference(resultFrame, programmeSize, resultStrip)).toBeLessThan(sameWithin);
    expect(stripDifference(resultFrame, programmeSize, openStrip)).toBeGreaterThan(4 * sameWithin);
    expect(stripDifference(resultFrame, programmeSize, itemStrip)).toBeGreaterThan(4 * sameWithin);

    for (const screen of [hall, portal, ...tablets]) await screen.getByText('Podjęto').first().waitFor();
    await portal.waitForFunction(() => {
      const video = document.querySelector('video');
      return video !== null && video.currentTime > 0.5 && video.videoWidth > 0;
    });
    for (const screen of [hall, portal, ...tablets]) expect(await isFirstLoad(screen)).toBe(true);
    expect(stage.faults).toEqual([]);
  }, 90_000);

  it('is shown on screens that everybody can use', async () => {
    for (const screen of [hall, portal, ...tablets]) expect(await violations(screen)).toEqual([]);
  });

  it('comes back by itself when the server is killed in mid-vote: tablets, hall and stream', async () => {
    const { agenda } = await room.office.until(() => true, 'the agenda');
    await room.office.send({ type: 'item.start', itemId: agenda[1]?.itemId ?? '' });
    const voteId = await room.prepareVote({ subject: 'Przerwa', matter: 'motion', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await tablets[0].getByRole('button', { name: 'Przeciw', exact: true }).click();
    await tablets[0].getByText('Zapisano: PRZECIW').waitFor();

    await stage.server.end('SIGKILL');
    await tablets[0].getByText('Brak połączenia').first().waitFor();
    await stage.startServer();

    await tablets[0].getByText('Zapisano: PRZECIW').waitFor();
    await tablets[1].getByRole('button', { name: 'Za', exact: true }).click();
    await tablets[1].getByText('Zapisano: ZA').waitFor();
    const { seq, vote } = await room.office.until((seen) => seen.vote?.cast === 2, 'both ballots');
    expect(vote?.voteId).toBe(voteId);
    await hall.getByText('2 z 5').first().waitFor();
    expect(await differenceFrom(await expectedStrip(seq))).toBeLessThan(sameWithin);
  }, 90_000);

  it('goes on while the media process is dead, and the stream comes back', async () => {
    const { vote } = await room.office.until(({ vote: open }) => open?.status === 'open', 'the open vote');
    const voteId = vote?.voteId ?? '';
    await stage.endMedia('SIGKILL');
    await tablets[0].getByRole('button', { name: 'Wstrzymuję się' }).click();
    await tablets[0].getByText('Zapisano: Wstrzymuję się').waitFor();
    await room.office.send({ type: 'vote.close', voteId });
    const announced = await room.office.send({ type: 'vote.announce', voteId });
    await hall.getByText('Przyjęto').first().waitFor();

    await stage.startMedia();
    expect(await differenceFrom(await expectedStrip(announced.seq))).toBeLessThan(sameWithin);
    expect(stage.faults).toEqual([]);
  }, 60_000);
});
