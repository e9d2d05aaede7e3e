import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(__dirname, '../../..');

/** The supervisor as an operator sees it: a process and what it prints. */
class Supervisor {
  readonly #printed: string[] = [];
  readonly #watchers = new Set<() => void>();

  private constructor(readonly child: ChildProcess) {
    if (!child.stderr) throw new Error('The supervisor is started with a pipe');
    createInterface({ input: child.stderr }).on('line', (line) => {
      this.#printed.push(line);
      for (const look of this.#watchers) look();
    });
  }

  static start(port: number, dataFolder: string): Supervisor {
    const child = spawn(process.execPath, [join(repository, 'tools/setup/serve-built.mjs')], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataFolder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return new Supervisor(child);
  }

  get printed(): string {
    return this.#printed.join('\n');
  }

  /** The first capture of the nth line that matches, at once or when it is printed. */
  nth(n: number, pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.#printed.flatMap((line) => pattern.exec(line)?.[1] ?? [])[n - 1];
        if (found === undefined) return;
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      look();
    });
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
    return this.child.exitCode;
  }
}

const serverProcess = /the server runs as process (\d+)/;
const mediaProcess = /the media process runs as process (\d+)/;
const listening = /Listening on (http:\S+)/;
let folder: string;
let started: Supervisor[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kworum-supervisor-'));
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((supervisor) => supervisor.end('SIGTERM')));
  rmSync(folder, { recursive: true });
});

function start(port: number): Supervisor {
  const supervisor = Supervisor.start(port, folder);
  started.push(supervisor);
  return supervisor;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function isAlive(pid: string): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

describe('the supervisor', () => {
  it('starts a killed server and a killed media process again and leaves nothing behind', async () => {
    const supervisor = start(await freePort());
    const url = await supervisor.nth(1, listening);
    process.kill(Number(await supervisor.nth(1, serverProcess)), 'SIGKILL');
    process.kill(Number(await supervisor.nth(1, mediaProcess)), 'SIGKILL');

    expect(await supervisor.nth(2, listening)).toBe(url);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const children = [await supervisor.nth(2, serverProcess), await supervisor.nth(2, mediaProcess)];

    expect(await supervisor.end('SIGINT')).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
  }, 60_000);

  it('keeps the shared secret to its own user', async () => {
    const supervisor = start(await freePort());
    await supervisor.nth(1, listening);
    expect(statSync(join(folder, 'media.key')).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const supervisor = start(port);
    await once(supervisor.child, 'close');
    expect(supervisor.child.exitCode).toBe(1);
    expect(supervisor.printed).toBe(
      `Port ${port} is in use: stop the other program or choose another port, for example PORT=${port + 1}.`,
    );
    await new Promise((resolve) => other.close(resolve));
  }, 60_000);
});
