/** What draws and nothing else. */
export const drawnElements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'image'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask'],
]);

/** What drawing programs write about themselves and about the author. */
export const inertPrefixes: ReadonlySet<string> = new Set([
  'sodipodi',
  'inkscape',
  'rdf',
  'cc',
  'dc',
  'dcterms',
]);
