import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '@kworum/testing';

export interface ReachedServer {
  readonly url: string;
  /** Keys found on this machine, one of which may open that server. */
  readonly operatorKeys: readonly string[];
  close(): Promise<void>;
}

/**
 * The server that runs at `url`; when none does, one of its own in a folder of its own, gone afterwards.
 * @param say tells the person what is done
 */
export async function reachServer(url: string, say: (line: string) => void): Promise<ReachedServer> {
  if (await isReady(url)) {
    say(`Playing against ${url}`);
    return { url, operatorKeys: operatorKeysHere(), close: () => Promise.resolve() };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'kworum-rehearse-'));
  say(`No server answers at ${url}: one is started for this rehearsal`);
  const server = await ServerProcess.start(dataDir);
  return {
    url: server.url,
    operatorKeys: [server.operatorKey],
    close: async () => {
      await server.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/readyz', url))).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function operatorKeysHere(): string[] {
  const folders = process.env['DATA_DIR'] ? [process.env['DATA_DIR']] : ['./var', './var/demo'];
  return folders
    .map((folder) => join(folder, 'operator.key'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim());
}
