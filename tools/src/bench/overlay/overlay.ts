import type { Say } from '../../measure/command-line';
import { Figures, Findings, Goal, goal } from '../../measure/report';
import { median, percentile } from '../../measure/statistics';
import { type Delays, measureDelays } from './delay';
import { type Load, measureDelivered, measureLoad } from './load';

const floor =
  'one ffmpeg that decodes the same file and encodes it with the settings of the programme encoder, at its own pace';
const overlayTimer =
  'median time of blending a frame and drawing a change, timed alone: the media process cannot run without its overlay';
const delayClock =
  'journal time of a ballot to the time on air of the first decoded frame that shows it; to the encoder: plus the ' +
  'time from the next due frame to the written segment';

/** Sizes with what the whole process may take of the bare encode. */
const sizes = [
  { size: '1280x720', limit: 1.5 },
  { size: '1920x1080', limit: 1.4 },
];
const overlayShareGoal = 15;
const delayGoalMs = 150;
/** A machine that brings less than this of every second is no measure of what a second costs. */
const leastPace = 0.97;

export interface OverlayRun {
  readonly sizes: readonly string[];
  readonly rounds: number;
  readonly windowMs: number;
  readonly delaySeconds: number;
}

export const wholeRun = { sizes: sizes.map(({ size }) => size), windowMs: 10_000, delaySeconds: 45 };

/** What the programme costs over a bare encode, and how soon the picture shows what the journal says. */
export async function benchOverlay(run: OverlayRun, say: Say): Promise<Findings> {
  const figures: Figures[] = [{ floorIs: floor, overlayIs: overlayTimer, delayIs: delayClock }];
  const goals: Goal[] = [];
  for (const { size, limit } of sizes.filter((one) => run.sizes.includes(one.size))) {
    const load = await measureLoad(size, run.rounds, run.windowMs, say);
    figures.push(loadFigures(size, load));
    const delivered = await measureDelivered(size, run.windowMs);
    say(`${size}: with recording, renditions and WebRTC ${delivered.toFixed(3)} CPU s a second`);
    figures.push({ [`${size}.deliveredCpuPerSecond`]: delivered });
    if (load.pace >= leastPace || size === sizes[0]?.size) goals.push(...loadGoals(size, load, limit));
    else say(`${size}: this machine does not keep up, ${load.pace.toFixed(2)} of every second`);
  }
  const delays = await measureDelays(run.sizes[0] ?? '1280x720', run.delaySeconds);
  figures.push(delayFigures(delays));
  goals.push(
    goal('journal to the encoder, p95', percentile(delays.toEncodedMs, 0.95), 'ms', '<=', delayGoalMs),
  );
  return { runs: run.rounds, figures: Object.assign({}, ...figures) as Figures, goals };
}

function ratioOf({ tree, bare }: Load): number {
  return median(tree) / median(bare);
}

/** Of the process without it, in percent. */
function overlayShare({ tree, overlay }: Load): number {
  return (median(overlay) / (median(tree) - median(overlay))) * 100;
}

function loadFigures(size: string, load: Load): Figures {
  const figures = {
    treeCpuPerSecond: median(load.tree),
    nodeCpuPerSecond: median(load.node),
    floorCpuPerSecond: median(load.bare),
    overlayCpuPerSecond: median(load.overlay),
    worstPace: load.pace,
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${size}.${name}`, value]));
}

function loadGoals(size: string, load: Load, limit: number): Goal[] {
  return [
    goal(`the overlay over the process without it, ${size}`, overlayShare(load), '%', '<=', overlayShareGoal),
    goal(`the whole process over the bare encode, ${size}`, ratioOf(load), 'times', '<=', limit),
  ];
}

function delayFigures({ toFrameMs, toEncodedMs, ballots, changes }: Delays): Figures {
  return {
    ballots,
    changedFrames: changes,
    journalToFrameP50Ms: percentile(toFrameMs, 0.5),
    journalToFrameP95Ms: percentile(toFrameMs, 0.95),
    journalToEncoderP50Ms: percentile(toEncodedMs, 0.5),
    journalToEncoderP95Ms: percentile(toEncodedMs, 0.95),
  };
}
