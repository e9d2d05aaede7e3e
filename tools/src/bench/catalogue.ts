import type { Catalogue } from '../measure/command-line';
import { benchMonitor } from './monitor/monitor';
import { benchOverlay, wholeRun } from './overlay/overlay';
import { benchReplay } from './replay/replay';
import { benchStream } from './stream/stream';
import { benchVote } from './vote/vote';

/** The benchmarks by the names that people type. */
export const benchmarks: Catalogue = {
  monitor: ({ rounds = 500 }, say) => benchMonitor(rounds, say),
  overlay: ({ rounds = 5 }, say) => benchOverlay({ ...wholeRun, rounds }, say),
  replay: ({ rounds = 3 }, say) => benchReplay([5_000, 20_000, 50_000], rounds, say),
  stream: ({ rounds = 30 }, say) => benchStream(rounds, say),
  vote: ({ rounds = 7 }, say) => benchVote([100, 460], rounds, say),
};
