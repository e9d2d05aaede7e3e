import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const fromRoot = (...parts) => join(root, ...parts);

/** Where stamps of finished work are kept; `npm ci` wipes it together with what it vouches for. */
export const cacheFolder = fromRoot('node_modules', '.cache', 'kworum');
