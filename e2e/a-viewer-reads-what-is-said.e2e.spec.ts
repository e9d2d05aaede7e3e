import { Room, councilOf, meetingWith, recited, speechProgram } from '@kworum/testing';
import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { Stage } from './stage';

/** What stands as captions at this moment of the picture; runs in the page. */
function captions(): string {
  const tracks = [...(document.querySelector('video')?.textTracks ?? [])];
  const showing = tracks.filter(({ kind, mode }) => kind === 'subtitles' && mode === 'showing');
  const cues = showing.flatMap(({ activeCues }) => [...(activeCues ?? [])]);
  return cues.map((cue) => ('text' in cue ? String(cue.text).replaceAll('\n', ' ') : '')).join(' ');
}

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

  const words = new Set(recited.flatMap((line) => line.split(' ')));
  const reads = async (): Promise<string[]> => {
    const line = await portal.waitForFunction(captions, undefined, { timeout: 30_000 });
    return String(await line.jsonValue()).split(' ');
  };

  it('finds a switch beside the picture, turns captions on and reads them', async () => {
    await portal.getByRole('button', { name: 'Napisy', pressed: false }).press('Enter', { timeout: 30_000 });
    await portal.getByRole('button', { name: 'Napisy', pressed: true }).waitFor();
    expect((await reads()).filter((word) => !words.has(word))).toEqual([]);
    expect(await violations(portal)).toEqual([]);
  }, 90_000);

  it('has them again after a reload', async () => {
    await portal.reload();
    await portal.getByRole('button', { name: 'Napisy', pressed: true }).waitFor({ timeout: 30_000 });
    expect((await reads()).filter((word) => !words.has(word))).toEqual([]);
  }, 60_000);

  it('turns them off: nothing more of them is loaded', async () => {
    await portal.getByRole('button', { name: 'Napisy' }).click();
    await portal.getByRole('button', { name: 'Napisy', pressed: false }).waitFor();
    expect(await portal.evaluate(captions)).toBe('');
    // What was asked for before may still come; then the picture goes on alone.
    const loaded: string[] = [];
    await portal.waitForResponse(/programme-\d+\.0\.m4s/);
    portal.on('request', (request) => loaded.push(request.url()));
    for (let part = 0; part < 10; part += 1) await portal.waitForResponse(/programme-\d+\.\d\.m4s/);
    expect(loaded.filter((url) => url.includes('captions'))).toEqual([]);
    expect(stage.faults).toEqual([]);
  }, 60_000);
});
