import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Logger } from '@nestjs/common';
import type { PushState } from '@kworum/contracts';
import { ffmpeg, freePort } from '../program/decoding.fixture';
import { FedEncoder } from '../program/fed-encoder.fixture';
import { keyDescriptor } from './push-arguments';
import { PushSet } from './push-set';

const key = 'tajny-klucz-nadawcy';

/** A service that takes a push, as one elsewhere would: it decodes what comes. */
class Service {
  private frames = 0;
  private readonly waiting: { readonly frames: number; readonly resolve: () => void }[] = [];
  private readonly child: ChildProcess;
  readonly ended: Promise<unknown>;

  constructor(url: string) {
    const taken = ['-listen', '1', '-f', 'flv', '-i', url, '-map', '0', '-f', 'framecrc', 'pipe:1'];
    this.child = spawn(ffmpeg(), ['-v', 'error', ...taken], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.ended = once(this.child, 'exit');
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      if (!line.startsWith('0,')) return;
      this.frames += 1;
      for (const { frames, resolve } of this.waiting) if (this.frames >= frames) resolve();
    });
  }

  /** So many pictures have come and could be decoded. */
  decoded(frames: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ frames, resolve }));
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

describe('pushing the programme elsewhere', () => {
  const logged: string[] = [];
  const watchers = new Set<() => void>();
  let url: string;
  let push: PushSet;
  let fed: FedEncoder;
  let service: Service | null = null;

  beforeAll(async () => {
    url = `rtmp://127.0.0.1:${await freePort()}/live/${key}`;
    const deadUrl = `rtmp://127.0.0.1:${await freePort()}/live/${key}`;
    const logger = new Logger();
    logger.log = logger.warn = (message: unknown) => logged.push(String(message));
    const changed = (): void => watchers.forEach((watcher) => watcher());
    const addresses = [
      { name: 'Serwis', url },
      { name: 'Nikt', url: deadUrl },
    ];
    push = new PushSet(ffmpeg(), addresses, changed, logger);
    fed = new FedEncoder({ takers: push.targets });
  });
  afterAll(async () => {
    await fed.close();
    await push.close();
    await service?.kill();
  });

  const stateOf = (name: string): PushState | undefined =>
    push.status.find((target) => target.name === name)?.state;
  function until(name: string, state: PushState): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (stateOf(name) !== state) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  }

  it('waits for a target that is not there, and the programme does not notice', async () => {
    await until('Serwis', 'waiting');
    await until('Nikt', 'waiting');
    await fed.frames(25);
    expect(fed.starts).toBe(1);
  }, 20_000);

  it('is decoded by the target as soon as that is there', async () => {
    service = new Service(url);
    await until('Serwis', 'connected');
    await service.decoded(50);
  }, 30_000);

  it('connects again by itself when the target was killed and is back', async () => {
    await service!.kill();
    await until('Serwis', 'waiting');
    service = new Service(url);
    await until('Serwis', 'connected');
    await service.decoded(50);
    expect(fed.starts).toBe(1);
  }, 40_000);

  it('goes on after another encoder has taken over', async () => {
    const before = service!;
    process.kill(fed.pid!, 'SIGKILL');
    // The service takes one push and ends with it, as a listening ffmpeg does.
    await before.ended;
    service = new Service(url);
    await until('Serwis', 'connected');
    await service.decoded(50);
    expect(fed.starts).toBe(2);
  }, 40_000);

  it('is switched off and on by the office', async () => {
    push.direct(['Serwis']);
    expect(stateOf('Serwis')).toBe('off');
    await service!.ended;
    service = new Service(url);
    push.direct([]);
    await until('Serwis', 'connected');
  }, 30_000);

  it('never tells the key in a log or a state', () => {
    expect(logged.length).toBeGreaterThan(3);
    expect(logged.join('\n') + JSON.stringify(push.status)).not.toContain(key);
    for (const pid of push.targets.flatMap((target) => target.pid ?? [])) {
      const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      expect(commandLine).toContain('rtmp_app');
      expect(commandLine).not.toContain(key);
    }
    // The control: the program that pushes does hold it.
    expect(readFileSync(`/proc/${push.targets[0]!.pid}/fd/${keyDescriptor}`, 'utf8')).toContain(key);
  });
});
