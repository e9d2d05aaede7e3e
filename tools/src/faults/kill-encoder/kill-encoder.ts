import { setTimeout as pause } from 'node:timers/promises';
import { decodingFaults } from '../../hls/decoded.process';
import { type SeenSegment, StreamWatch, encoderStarts } from '../../hls/stream-watch';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Findings, goal } from '../../measure/report';
import { median } from '../../measure/statistics';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { recordedIn, recordingGapsMs } from '../../on-air/recorded';
import { Viewer } from '../../on-air/viewer';

/** An encoder that ran shorter is thought unsound and waited for longer: a drill is about a sound one. */
const soundRunMs = 10_500;
/** The blow falls anywhere in a segment. */
const segmentMs = 1000;
const aliveWithinMs = 5000;
const settledSegments = 3;

interface Round {
  readonly gapMs: number;
  readonly encoderStarts: number;
  readonly discontinuities: number;
  /** From the blow until the first segment of the next encoder was there. */
  readonly outageMs: number;
  readonly viewerAlive: boolean;
}

/** Kills the encoder of a running programme, round after round, while somebody watches. */
export function killEncoder(rounds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const programme = await ProgrammeOnAir.start(folder);
    const watch = new StreamWatch(programme.liveUrl);
    let viewer: Viewer | null = null;
    try {
      await watch.next(settledSegments);
      viewer = await Viewer.watch(`${programme.liveUrl}master.m3u8`);
      if (!(await viewer.plays(20_000))) throw new Error('The viewer sees nothing');
      const played: Round[] = [];
      while (played.length < rounds) {
        await pause(soundRunMs + Math.random() * segmentMs);
        const round = await playRound(programme, watch, viewer);
        played.push(round);
        say(`kill ${played.length} of ${rounds}: ${lineOf(round)}`);
      }
      const gaps = recordingGapsMs(await recordedIn(folder, programme.meetingId, 'programme'));
      return await findingsOf(played, watch, await viewer.restarts(), gaps);
    } finally {
      await viewer?.close();
      await watch.close();
      await programme.end();
    }
  });
}

async function playRound(programme: ProgrammeOnAir, watch: StreamWatch, viewer: Viewer): Promise<Round> {
  const known = Math.max(0, watch.segments.length - 1);
  const killedAt = Date.now();
  process.kill(programme.encoder().pid, 'SIGKILL');
  const first = await watch.until(
    () => encoderStarts(watch.segments.slice(known))[0],
    'a segment of another encoder',
  );
  const viewerAlive = await viewer.plays(aliveWithinMs);
  await watch.next(settledSegments);
  const since = watch.segments.slice(known);
  return {
    gapMs: longestGapMs(since),
    encoderStarts: encoderStarts(since).length,
    discontinuities: since.slice(1).filter(({ discontinuity }) => discontinuity).length,
    outageMs: first.loadedAt - killedAt,
    viewerAlive,
  };
}

/** The longest time that the stream's own clock leaves out. */
export function longestGapMs(segments: readonly Pick<SeenSegment, 'startedAt' | 'seconds'>[]): number {
  const gaps = segments.slice(1).map((segment, index) => {
    const before = segments[index];
    return before ? segment.startedAt - (before.startedAt + before.seconds * 1000) : 0;
  });
  return Math.max(0, ...gaps);
}

async function findingsOf(
  rounds: readonly Round[],
  watch: StreamWatch,
  restarts: number,
  recordingGaps: readonly number[],
): Promise<Findings> {
  const undecodable: string[] = [];
  for (const segment of watch.segments) undecodable.push(...(await decodingFaults(segment)));
  const faults = [...watch.faults, ...undecodable];
  const gaps = rounds.map(({ gapMs }) => gapMs);
  const wrong = rounds.filter((round) => round.encoderStarts !== 1).length;
  const dead = rounds.filter(({ viewerAlive }) => !viewerAlive).length;
  return {
    runs: rounds.length,
    figures: {
      gapMedianMs: median(gaps),
      gapWorstMs: Math.max(...gaps),
      recordingLostMedianMs: median(recordingGaps),
      recordingLostWorstMs: Math.max(0, ...recordingGaps),
      segmentsGoOnMedianMs: median(rounds.map(({ outageMs }) => outageMs)),
      segmentsGoOnWorstMs: Math.max(...rounds.map(({ outageMs }) => outageMs)),
      encoderStarts: sumOf(rounds, (round) => round.encoderStarts),
      discontinuitiesOfDroppedFrames: sumOf(
        rounds,
        ({ discontinuities, encoderStarts: begun }) => discontinuities - begun,
      ),
      segmentsChecked: watch.segments.length,
      viewerFatalErrors: restarts,
      firstFault: faults[0] ?? 'none',
    },
    goals: [
      goal('longest gap in the programme', Math.max(...gaps), 'ms', '<=', 2000),
      goal('recording lost in a kill', Math.max(0, ...recordingGaps), 'ms', '<=', 1000),
      goal('kills without exactly one new encoder', wrong, 'kills', '==', 0),
      goal('kills after which the picture stood for 5 s', dead, 'kills', '==', 0),
      goal('broken rules of the stream', faults.length, 'faults', '==', 0),
    ],
  };
}

function sumOf(rounds: readonly Round[], of: (round: Round) => number): number {
  return rounds.reduce((sum, round) => sum + of(round), 0);
}

function lineOf({ gapMs, discontinuities, outageMs, viewerAlive }: Round): string {
  const viewer = viewerAlive ? 'the viewer sees it' : 'the viewer sees nothing';
  return `gap ${gapMs.toFixed(0)} ms, ${discontinuities} discontinuities, segments after ${outageMs} ms, ${viewer}`;
}
