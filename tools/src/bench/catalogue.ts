import type { Catalogue } from '../measure/command-line';
import { joined } from '../measure/report';
import { benchMonitor } from './monitor/monitor';
import { benchOverlay, wholeRun } from './overlay/overlay';
import { benchReplay } from './replay/replay';
import { benchStream } from './stream/stream';
import { benchSync } from './sync/sync';
import { benchVote } from './vote/vote';

const framesPerSecond = 25;

/** The benchmarks by the names that people type. */
export const benchmarks: Catalogue = {
  overlay: ({ rounds = 5 }, say) => benchOverlay({ ...wholeRun, rounds }, say),
  replay: ({ rounds = 3 }, say) => benchReplay([5_000, 20_000, 50_000], rounds, say),
  stream: async ({ rounds = 30 }, say) =>
    joined(await benchStream(rounds, say), await benchMonitor(rounds * framesPerSecond, say)),
  /** Rounds are seconds. */
  sync: ({ rounds = 3600 }, say) => benchSync(rounds, say),
  vote: ({ rounds = 7 }, say) => benchVote([100, 460], rounds, say),
};
