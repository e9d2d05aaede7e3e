import type { Catalogue } from '../measure/command-line';
import { fullDisk } from './full-disk/full-disk';
import { killEncoder } from './kill-encoder/kill-encoder';
import { killMedia } from './kill-media/kill-media';
import { killServer } from './kill-server/kill-server';
import { loseSource } from './lose-source/lose-source';
import { secrecy } from './secrecy/secrecy';

/** The fault drills by the names that people type. */
export const faults: Catalogue = {
  'full-disk': ({ rounds = 5 }, say) => fullDisk(rounds, say),
  'kill-encoder': ({ rounds = 10 }, say) => killEncoder(rounds, say),
  'kill-media': ({ rounds = 10 }, say) => killMedia(rounds, say),
  'kill-server': ({ rounds = 50 }, say) => killServer(rounds, say),
  'lose-source': ({ rounds = 10 }, say) => loseSource(rounds, say),
  secrecy: ({ rounds = 200 }, say) => secrecy(rounds, say),
};
