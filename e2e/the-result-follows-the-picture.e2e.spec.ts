import { HttpClient, LiveClient, Room, councilOf, meetingWith } from '@kworum/testing';
import type { Page } from 'playwright-core';
import { Strip, overlayView, plainLook, renderOverlay, stripDifference } from '../apps/media/src/overlay';
import { Stage, programmeSize } from './stage';

/** Luma that encoding and a browser's colours may change on average; another text changes far more. */
const sameWithin = 6;
const subject = 'Zasady udzielania dotacji na prace przy zabytkach';

/** From now on: what the video shows at the very moment when the panel first shows a text. */
async function pictureWhenPanelSays(page: Page, text: string): Promise<() => Promise<Uint8Array>> {
  await page.evaluate(
    ({ says, width, height }) => {
      const grab = (): string | null => {
        const video = document.querySelector('video');
        const panel = document.querySelector('.live-panel');
        if (!video || !panel?.textContent.includes(says)) return null;
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [width, height];
        const context = canvas.getContext('2d');
        context?.drawImage(video, 0, 0, width, height);
        const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
        let luma = '';
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
          // BT.709 in the range of television, as the programme is.
          luma += String.fromCharCode(Math.round(16 + 0.1826 * red + 0.6142 * green + 0.062 * blue));
        }
        return luma;
      };
      const observer = new MutationObserver(() => {
        const luma = grab();
        if (luma === null) return;
        observer.disconnect();
        document.body.dataset['grabbed'] = luma;
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    { says: text, ...programmeSize },
  );
  return async () => {
    const grabbed = await page.waitForFunction(() => document.body.dataset['grabbed']);
    return Uint8Array.from(String(await grabbed.jsonValue()), (letter) => letter.charCodeAt(0));
  };
}

describe('a result on the public page', () => {
  let stage: Stage;
  let room: Room;
  let media: LiveClient<'media'>;
  let portal: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    room = await Room.found(stage.url, stage.server.operatorKey, councilOf(5, { demo: true }));
    const meetingId = await room.prepare(meetingWith([subject, 'Sprawy różne']));
    await stage.startMedia();
    media = new LiveClient(new HttpClient(stage.url), 'media', { mediaKey: stage.mediaKey });
    portal = await stage.open(`/posiedzenia/${meetingId}`);
  }, 60_000);
  afterAll(async () => {
    media.close();
    room.close();
    await stage.strike();
  });

  async function stripOf(seq: number): Promise<Strip> {
    const snapshot = await media.until((seen) => seen.seq >= seq, 'the state for the picture');
    const view = overlayView(snapshot, Date.parse(snapshot.serverTime));
    const { names, lowerThird } = renderOverlay(view, plainLook, programmeSize);
    const strip = names ?? lowerThird;
    if (!strip) throw new Error('The state is not in the picture');
    return strip;
  }

  it('comes when the picture has come to it, which is what the panel says it does', async () => {
    await room.seat(room.members);
    await room.office.send({ type: 'meeting.open' });
    const { agenda } = await room.office.until(() => true, 'the agenda');
    await room.office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
    const voteId = await room.prepareVote({ subject, matter: 'resolution', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await room.cast(voteId, new Map(room.members.map((member) => [member, 'for'])));
    await portal.getByText('Zgodnie z obrazem.').waitFor();
    const closed = await room.office.send({ type: 'vote.close', voteId });
    const closedStrip = await stripOf(closed.seq);
    await portal.getByText('Głosowanie zamknięte').first().waitFor();

    const picture = await pictureWhenPanelSays(portal, 'Podjęto');
    const announced = await room.office.send({ type: 'vote.announce', voteId });
    const resultStrip = await stripOf(announced.seq);
    const shown = await picture();
    expect(stripDifference(shown, programmeSize, resultStrip)).toBeLessThan(sameWithin);
    expect(stripDifference(shown, programmeSize, closedStrip)).toBeGreaterThan(2 * sameWithin);
    expect(await portal.getByText('Zgodnie z obrazem.').isVisible()).toBe(true);
    expect(stage.faults).toEqual([]);
  }, 90_000);

  it('comes at once, and says so, when there is no picture to wait for', async () => {
    await stage.endMedia('SIGKILL');
    await portal.getByText('Na żywo z sali').waitFor({ timeout: 30_000 });
    const voteId = await room.prepareVote({ subject: 'Przerwa', matter: 'motion', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    await portal.getByText('Nie przyjęto').first().waitFor();
  }, 60_000);
});
