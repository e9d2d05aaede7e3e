import type { Catalogue } from '../measure/command-line';
import { killEncoder } from './kill-encoder/kill-encoder';
import { killServer } from './kill-server/kill-server';
import { loseSource } from './lose-source/lose-source';
import { secrecy } from './secrecy/secrecy';

/** The fault drills by the names that people type. */
export const faults: Catalogue = {
  'kill-encoder': ({ rounds = 10 }, say) => killEncoder(rounds, say),
  'kill-server': ({ rounds = 50 }, say) => killServer(rounds, say),
  'lose-source': ({ rounds = 10 }, say) => loseSource(rounds, say),
  secrecy: ({ rounds = 200 }, say) => secrecy(rounds, say),
};
