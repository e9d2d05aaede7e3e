import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium or Chrome: the named one, else the first on the path. @throws Error when there is none */
export function findChromium(): string {
  const named = process.env['CHROME_BIN'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = browsers
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
  if (!found) throw new Error('Watching needs Chromium: install it or name it in CHROME_BIN');
  return found;
}
