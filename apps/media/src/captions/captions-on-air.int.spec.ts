import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captionLineSchema, plainProgramme } from '@kworum/contracts';
import { aRoom, speechProgram } from '@kworum/testing';
import { OnAir, size, encoderStarts } from '../on-air.fixture';

/** Luma of the ground that captions stand on. */
const captionGround = 32;
/** Where the lowest line of captions is above the card of an item: its left end, before the first letter. */
const place = { x: 26, width: 6 };

/** The longest run of rows, from the card upwards, whose left end is as dark as the ground of captions. */
function darkRows(frame: Buffer): number {
  let longest = 0;
  let run = 0;
  for (let row = 180; row < 310; row += 1) {
    const start = row * size.width + place.x;
    const dark = frame.subarray(start, start + place.width).every((luma) => luma < captionGround);
    run = dark ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

describe('live captions', () => {
  let directory: string;
  let on: OnAir;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'kworum-captions-'));
    on = await OnAir.start({ CAPTIONS_COMMAND: await speechProgram(directory, 'speak') });
  });
  afterAll(async () => {
    await on.close();
    await rm(directory, { recursive: true });
  });

  const rowsOnAir = async () => darkRows((await on.framesOf(await on.nextSegment())).at(-1)!);

  it('reach the server with their times on air, and the picture', async () => {
    const said = on.server.caption();
    on.server.show({});
    const line = captionLineSchema.parse(await said);
    expect(line.meetingId).toBe(aRoom().meetingId);
    expect(line.text).toMatch(/^(dźwięk|cisza) /);
    expect(line.to - line.from).toBe(500);
    expect(Math.abs(Date.now() - line.from)).toBeLessThan(10_000);
    await on.server.reportWhen(({ captions }) => captions === 'running');
    expect(await rowsOnAir()).toBeGreaterThan(15);
  }, 30_000);

  it('leave the picture when the office switches them off, and go on to the server', async () => {
    on.server.order({ ...plainProgramme, captions: false });
    await on.server.reportWhen(({ control }) => !control.captions);
    expect(await rowsOnAir()).toBeLessThan(5);
    await on.server.caption();
  }, 30_000);

  it('take nothing else with them when their program is killed', async () => {
    const killed = on.director.processes!.captions!;
    const failing = on.server.reportWhen(({ captions }) => captions === 'failing');
    process.kill(killed, 'SIGKILL');
    expect(await failing).toMatchObject({ encoderRuns: true });
    await on.server.caption();
    expect(on.director.processes!.captions).not.toBe(killed);
    const { segments } = await on.playlistWhen(({ segments: listed }) => listed.length > 3);
    expect(encoderStarts(segments)).toEqual([]);
  }, 30_000);
});
