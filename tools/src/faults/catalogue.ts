import type { Catalogue } from '../measure/command-line';
import { killServer } from './kill-server/kill-server';
import { secrecy } from './secrecy/secrecy';

/** The fault drills by the names that people type. */
export const faults: Catalogue = {
  'kill-server': ({ rounds = 50 }, say) => killServer(rounds, say),
  secrecy: ({ rounds = 200 }, say) => secrecy(rounds, say),
};
