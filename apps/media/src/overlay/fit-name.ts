import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Measure } from './fit-text';
import { font, type FontWeight } from './fonts';

export interface NameSizes {
  readonly whole: readonly number[];
  /** Of the name with the initial of its first name. */
  readonly short: readonly number[];
}

/** A long name gets smaller letters, then the initial of its first name, before it is cut. Sets the font for it. */
export function fitName(
  context: SKRSContext2D,
  name: string,
  weight: FontWeight,
  sizes: NameSizes,
  room: number,
): string {
  const measure = (text: string): number => context.measureText(text).width;
  const inSizes = (text: string, pixels: readonly number[]) => pixels.map((size) => ({ text, size }));
  let shown = name;
  for (const { text, size } of [...inSizes(name, sizes.whole), ...inSizes(withInitial(name), sizes.short)]) {
    context.font = font(weight, size);
    shown = text;
    if (measure(text) <= room) break;
  }
  return cutToFit(shown, room, measure);
}

/** By letter, not by word: half a surname says more than an initial. */
function cutToFit(name: string, room: number, measure: Measure): string {
  if (measure(name) <= room) return name;
  let kept = Array.from(name);
  while (kept.length > 0 && measure(`${kept.join('')}…`) > room) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}

/** "Anna Wiśniewska" -> "A. Wiśniewska"; a name of one word stays. */
function withInitial(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  return rest.length === 0 ? name : `${Array.from(first)[0] ?? ''}. ${rest.join(' ')}`;
}
