import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a stream's files are got from. */
export interface StreamSource {
  /** @throws Error when there is no such file */
  get(name: string): Promise<Buffer>;
}

/** A folder, or the address of the folder with its slash at the end. */
export function streamSource(place: string): StreamSource {
  if (!/^https?:/.test(place)) return { get: (name) => readFile(join(place, name)) };
  return {
    get: async (name) => {
      const url = new URL(name, place);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url.href} answers ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}
