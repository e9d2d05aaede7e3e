/** What players can choose from beside the full picture. */
export interface Renditions {
  /** Of smaller pictures, the largest first. */
  readonly heights: readonly number[];
  readonly soundAlone: boolean;
}

const [leastHeight, mostHeight] = [180, 1080];

/** `360p,audio`, or `off`; null when it is neither. */
export function parseRenditions(text: string): Renditions | null {
  if (text === 'off') return { heights: [], soundAlone: false };
  const names = text.split(',').map((name) => name.trim());
  const heights = names.filter((name) => name !== 'audio').map(heightOf);
  const isSound = heights.length < names.length;
  if (new Set(names).size < names.length || heights.includes(null)) return null;
  return { heights: heights.map(Number).sort((a, b) => b - a), soundAlone: isSound };
}

function heightOf(name: string): number | null {
  const height = Number(/^(\d{3,4})p$/.exec(name)?.[1] ?? Number.NaN);
  return height >= leastHeight && height <= mostHeight && height % 2 === 0 ? height : null;
}
