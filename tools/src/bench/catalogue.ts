import type { Catalogue } from '../measure/command-line';
import { benchReplay } from './replay/replay';
import { benchVote } from './vote/vote';

/** The benchmarks by the names that people type. */
export const benchmarks: Catalogue = {
  replay: ({ rounds = 3 }, say) => benchReplay([5_000, 20_000, 50_000], rounds, say),
  vote: ({ rounds = 7 }, say) => benchVote([100, 460], rounds, say),
};
