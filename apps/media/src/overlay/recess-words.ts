import type { Recess } from '@kworum/contracts';

/** The same on the card and on the slate. */
export function recessWords({ until }: Recess): string {
  return until === null ? 'Przerwa w obradach' : `Przerwa do ${until}`;
}
