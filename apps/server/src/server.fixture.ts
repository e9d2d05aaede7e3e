import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config/config';
import { postgresUrl, temporaryDatabase } from './database/engines.fixture';
import { RunningServer, startServer } from './server';

export interface TestServer extends RunningServer {
  readonly dataDir: string;
  readonly operatorKey: string;
}

/** The real server on a free port with a folder of its own, removed at the end; for integration specs. */
export async function startTestServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kworum-server-'));
  const server = await startServer(
    readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error', ...environment }),
  );
  return {
    ...server,
    dataDir,
    operatorKey: readFileSync(join(dataDir, 'operator.key'), 'utf8').trim(),
    close: async () => {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface ServerOnEngine {
  readonly engine: string;
  readonly start: (environment?: Record<string, string>) => Promise<TestServer>;
}

function onPostgres(url: string): ServerOnEngine {
  return {
    engine: 'PostgreSQL',
    start: async (environment) => {
      const database = await temporaryDatabase(url);
      const server = await startTestServer({ ...environment, DATABASE_URL: database.url });
      const close = async () => {
        await server.close();
        await database.drop();
      };
      return { ...server, close };
    },
  };
}

/** The same server on every engine that can be reached: what holds on one must hold on the other. */
export const serversOnEngines: readonly ServerOnEngine[] = [
  { engine: 'SQLite', start: startTestServer },
  ...(postgresUrl ? [onPostgres(postgresUrl)] : []),
];
