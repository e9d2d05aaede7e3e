import { Room, councilOf, meetingWith, recited, speechProgram } from '@kworum/testing';
import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { Stage } from './stage';

/** What stands as captions at this moment of the picture. */
const captions = `[...document.querySelector('video').textTracks]
  .filter(({ kind, mode }) => kind === 'subtitles' && mode === 'showing')
  .flatMap(({ activeCues }) => [...activeCues].map(({ text }) => text.replaceAll('\\n', ' ')))
  .join(' ')`;

describe('a viewer who wants to read what is said', () => {
  let stage: Stage;
  let room: Room;
  let meetingId: string;
  let portal: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    room = await Room.found(stage.url, stage.server.operatorKey, councilOf(5, { demo: true }));
    meetingId = await room.prepare(meetingWith(['Zasady udzielania dotacji', 'Sprawy różne']));
    await room.seat(room.members);
    await room.office.send({ type: 'meeting.open' });
    await stage.startMedia({ CAPTIONS_COMMAND: await speechProgram(stage.dataDir, 'recite') });
    portal = await stage.open(`/posiedzenia/${meetingId}`);
  }, 60_000);
  afterAll(async () => {
    room.close();
    await stage.strike();
  });

  const reads = async (): Promise<string> => {
    const line = await portal.waitForFunction(captions, undefined, { timeout: 30_000 });
    return String(await line.jsonValue());
  };

  it('finds a switch beside the picture, turns captions on and reads them on it', async () => {
    const button = portal.getByRole('button', { name: 'Napisy', pressed: false });
    await button.waitFor({ timeout: 30_000 });
    await button.press('Enter');
    await portal.getByRole('button', { name: 'Napisy', pressed: true }).waitFor();
    const words = new Set(recited.flatMap((line) => line.split(' ')));
    const read = (await reads()).split(' ');
    expect(read.filter((word) => !words.has(word))).toEqual([]);
    expect(await violations(portal)).toEqual([]);
  }, 90_000);
});
