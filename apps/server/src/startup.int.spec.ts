import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '@kworum/testing';

/** What the server prints instead of starting. */
async function complaint(dataDir: string, environment: Record<string, string> = {}): Promise<string> {
  const error: unknown = await ServerProcess.start(dataDir, environment).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (error as Error).message.split('\n').slice(1).join('\n');
}

describe('a server that cannot start says why in one sentence', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kworum-startup-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await complaint(folder, { PORT: String(port) })).toBe(
      `Port ${port} is in use: stop the other program, or set PORT to a free one.`,
    );
    other.close();
  });

  it('when the data folder cannot be written to', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await complaint(join(file, 'var'))).toMatch(
      /^The data folder \S+ cannot be written to \(ENOTDIR\): .+\.$/,
    );
  });

  it('when the database is no database', async () => {
    writeFileSync(join(folder, 'kworum.sqlite'), 'this is not a database, it is a letter to somebody');
    expect(await complaint(folder)).toMatch(/^The database in \S+ cannot be opened: .+\.$/);
  });

  it('when the environment is wrong', async () => {
    expect(await complaint(folder, { PORT: 'eighty', DATABASE_URL: 'mysql://here' })).toMatch(
      /^The environment is not usable: PORT .+; DATABASE_URL must begin with postgres:\/\/\.$/,
    );
  });

  it('when the signing key is damaged', async () => {
    writeFileSync(join(folder, 'journal-key.pem'), 'no key');
    expect(await complaint(folder)).toMatch(/^journal-key\.pem in the data folder holds no Ed25519 key/);
  });
});
