import type { VoteView } from '@kworum/contracts';

const months = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
] as const;

/** `2026-11-26` as it is read aloud: `26 listopada 2026`. */
export function polishDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  const name = month === undefined ? undefined : months[month - 1];
  if (year === undefined || day === undefined || name === undefined) {
    throw new Error(`Not a calendar date: ${isoDate}`);
  }
  return `${day} ${name} ${year}`;
}

/** "Oddano 9 z 14 głosów"; the noun follows `z` in the genitive. Of an anonymous vote only the cards are known. */
export function ballotsCast({ cast, entitled, anonymous }: BallotCount): string {
  if (anonymous) return `Wydano karty: ${cast} z ${entitled}`;
  return `Oddano ${cast} z ${entitled} ${entitled === 1 ? 'głosu' : 'głosów'}`;
}

type BallotCount = Pick<VoteView, 'cast' | 'entitled' | 'anonymous'>;
