import { GlobalFonts } from '@napi-rs/canvas';

const weights = [500, 600, 700] as const;
export type FontWeight = (typeof weights)[number];

/** Two families because a canvas takes the first file of a family and weight: Latin, then its Polish letters. */
const subsets = { latin: 'Kworum Inter', 'latin-ext': 'Kworum Inter Extended' } as const;

let registered = false;

/** The fonts come with the program: a server without any installed draws the same picture. */
export function registerFonts(): void {
  if (registered) return;
  for (const [subset, family] of Object.entries(subsets)) {
    for (const weight of weights) {
      const file = require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
      if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`The font ${file} cannot be read`);
    }
  }
  registered = true;
}

/** A canvas font: `font(700, 28)`. */
export function font(weight: FontWeight, pixels: number): string {
  const families = Object.values(subsets).map((family) => `"${family}"`);
  return `${weight} ${pixels}px ${families.join(', ')}`;
}
