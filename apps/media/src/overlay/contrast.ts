/** WCAG 2.1, 1.4.11: the least contrast of what is not text. */
const leastOfShapes = 3;
/** WCAG 2.1, 1.4.3. */
const leastOfText = 4.5;
const steps = 20;

type Rgb = readonly [number, number, number];

/** The colour itself if it is seen on that ground, else as little darker or lighter as it takes. Both `#rrggbb`. */
export function seenOn(colour: string, ground: string): string {
  const towards: Rgb = luminance(rgbOf(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const from = rgbOf(colour);
  for (let step = 0; step < steps; step += 1) {
    const changed = hexOf(mixed(from, towards, step / steps));
    if (contrast(changed, ground) >= leastOfShapes && contrast(inkOn(changed), changed) >= leastOfText) {
      return changed;
    }
  }
  return hexOf(towards);
}

/** White letters or black ones, whichever are read better; one of them always has a contrast of 4.5. */
export function inkOn(ground: string): string {
  return contrast('#ffffff', ground) >= leastOfText ? '#ffffff' : '#000000';
}

/** WCAG 2.1, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const mix = (at: 0 | 1 | 2): number => Math.round(from[at] + (to[at] - from[at]) * share);
  return [mix(0), mix(1), mix(2)];
}

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
