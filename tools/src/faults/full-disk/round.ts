import { setTimeout as pause } from 'node:timers/promises';
import type { ProgrammeStatus } from '@kworum/contracts';
import type { StreamWatch } from '../../hls/stream-watch';
import type { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { recordedIn } from '../../on-air/recorded';
import { longestGapMs } from '../kill-encoder/kill-encoder';
import type { Presses } from './presses';
import type { SmallDisk } from './small-disk.process';

/** Seconds of the programme that are looked at in each state of the disk. */
const watchedSegments = 4;
const starvedMs = 3000;
const lookEveryMs = 50;
const patienceMs = 30_000;

export interface Drilled {
  readonly disk: SmallDisk;
  readonly programme: ProgrammeOnAir;
  readonly watch: StreamWatch;
  readonly presses: Presses;
}

export interface Round {
  /** From the moment when only the reserve was left until the console was told that nothing is recorded. */
  readonly toldMs: number;
  /** Of the programme, while the disk was at its reserve and then full. */
  readonly liveGapMs: number;
  /** Ballots recorded while the disk was at its reserve; everybody pressed once. */
  readonly reserveBallots: number;
  /** The same on the full disk, of which the programme gives back what it needs no more. */
  readonly fullBallots: number;
  /** Ballots recorded while something else took every byte at once; everybody pressed all the time. */
  readonly starvedBallots: number;
  /** From the moment when there was space again: the first segment of the programme that could be loaded. */
  readonly liveAgainMs: number;
  /** The same to the first recorded moment. */
  readonly recordedAgainMs: number;
  /** The same until the console was told so. */
  readonly toldAgainMs: number;
  /** The same until every ballot that had been refused was recorded. */
  readonly ballotsAgainMs: number;
}

export async function playRound(drilled: Drilled, reserveBytes: number): Promise<Round> {
  const { disk, programme, watch, presses } = drilled;
  await programme.untilStatus(records, 'the recording');
  const known = Math.max(0, watch.segments.length - 1);
  disk.leave(reserveBytes / 2);
  const toldMs = await since(() => programme.untilStatus(fails, 'word that nothing is recorded'));
  const reserveBallots = await presses.once();
  await watch.next(watchedSegments);
  disk.leave(0);
  const fullBallots = await presses.once();
  await watch.next(watchedSegments);
  const liveGapMs = longestGapMs(watch.segments.slice(known));
  disk.keepFull();
  const starvedBallots = await presses.during(starvedMs);
  return { toldMs, liveGapMs, reserveBallots, fullBallots, starvedBallots, ...(await spaceAgain(drilled)) };
}

async function spaceAgain({ disk, programme, watch, presses }: Drilled) {
  const freedAt = Date.now();
  disk.release();
  const [ballotsAgainMs, liveAgainMs, toldAgainMs, recordedAgainMs] = await Promise.all([
    since(() => presses.again()),
    since(() =>
      watch.until(() => watch.segments.find(({ loadedAt }) => loadedAt > freedAt), 'a segment again'),
    ),
    since(() => programme.untilStatus(records, 'word that it is recorded again')),
    firstRecorded(disk.folder, programme.meetingId, freedAt).then((startedAt) => startedAt - freedAt),
  ]);
  await watch.next(watchedSegments);
  return { ballotsAgainMs, liveAgainMs, toldAgainMs, recordedAgainMs };
}

async function since(event: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await event();
  return performance.now() - from;
}

/** When the first recorded moment after another one was on air. */
async function firstRecorded(folder: string, meetingId: string, after: number): Promise<number> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(lookEveryMs)) {
    const { segments } = await recordedIn(folder, meetingId, 'programme');
    const first = segments.find(({ startedAt }) => startedAt > after);
    if (first) return first.startedAt;
  }
  throw new Error('The recording does not go on');
}

const records = ({ recording }: ProgrammeStatus): boolean =>
  recording?.pictures.every(({ state }) => state === 'recording') ?? false;
const fails = ({ recording }: ProgrammeStatus): boolean =>
  recording?.pictures.every(({ state }) => state === 'failing') ?? false;
