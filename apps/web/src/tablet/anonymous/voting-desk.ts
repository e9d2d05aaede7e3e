import type { AnonymousBallot, HandInReply } from '@kworum/contracts';
import { createContext } from 'react';
import { handIn } from './hand-in';
import { TokenKeep } from './kept-token';

/** What a device lends to anonymous votes. */
export interface VotingDesk {
  /** Browsers lend their cryptography to pages that came over https, or from this very machine. */
  readonly canBlind: boolean;
  readonly keep: TokenKeep;
  /** Rejects when the code could not be loaded. */
  readonly loadCraft: () => Promise<typeof import('./token-craft')>;
  /** Null: no answer was heard. */
  readonly handIn: (ballot: AnonymousBallot) => Promise<HandInReply | null>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

export const browserDesk: VotingDesk = {
  canBlind: 'subtle' in crypto,
  keep: new TokenKeep(sessionStorage),
  // A chunk of its own: tablets that never see an anonymous vote do not load it.
  loadCraft: () => import('./token-craft'),
  handIn,
  pause: (milliseconds) => new Promise((over) => setTimeout(over, milliseconds)),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};

export const VotingDeskContext = createContext(browserDesk);
