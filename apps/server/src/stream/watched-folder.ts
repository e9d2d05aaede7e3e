import { type FSWatcher, existsSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type PlaylistEdge, readEdge } from './playlist-edge';

const compress = promisify(gzip);

/** One state of a playlist, as all its viewers get it. */
export interface Edition {
  readonly text: Buffer;
  readonly compressed: Buffer;
  readonly edge: PlaylistEdge;
}

interface Waiter {
  /** To be called when something has changed. */
  look(): void;
}

/**
 * The live folder of one meeting, watched once for all who look on: each state of a playlist is read and compressed
 * once, and who waits for the next one is told.
 */
export class WatchedFolder {
  private readonly watcher: FSWatcher;
  private readonly editions = new Map<string, Promise<Edition | null>>();
  private readonly waiters = new Set<Waiter>();
  private usedAt = performance.now();

  /** @throws Error when the folder cannot be watched */
  constructor(
    private readonly directory: string,
    private readonly onFailure: () => void,
  ) {
    this.watcher = watch(directory, { persistent: false }, (_event, file) => this.changed(file));
    this.watcher.on('error', () => this.onFailure());
  }

  /** Nobody waits, and nobody has asked for so long. */
  isIdle(ms: number): boolean {
    return this.waiters.size === 0 && performance.now() - this.usedAt > ms;
  }

  /** The latest state of a playlist; null: there is none. */
  edition(file: string): Promise<Edition | null> {
    this.usedAt = performance.now();
    const known = this.editions.get(file) ?? this.read(file);
    this.editions.set(file, known);
    return known;
  }

  has(file: string): boolean {
    this.usedAt = performance.now();
    return existsSync(join(this.directory, file));
  }

  /**
   * Waits until `find` gives something, looking again at every change of the folder.
   * @returns null when it did not in time, or nobody wants it any more.
   */
  async until<T>(find: () => Promise<T | null>, timeoutMs: number, gone: AbortSignal): Promise<T | null> {
    const limit = AbortSignal.any([gone, AbortSignal.timeout(timeoutMs)]);
    let [hasChanged, wake] = [false, (): void => undefined];
    const look = (): void => {
      hasChanged = true;
      wake();
    };
    const waiter = { look };
    this.waiters.add(waiter);
    limit.addEventListener('abort', look, { once: true });
    try {
      for (;;) {
        hasChanged = false;
        const found = await find();
        if (found !== null || limit.aborted) return found;
        // What changed while it was looked for is looked at again.
        if (!hasChanged) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.waiters.delete(waiter);
      limit.removeEventListener('abort', look);
    }
  }

  close(): void {
    this.watcher.close();
    for (const waiter of this.waiters) waiter.look();
  }

  private changed(file: string | null): void {
    if (file === null) this.editions.clear();
    else if (file.endsWith('.new')) return;
    else this.editions.delete(file);
    for (const waiter of [...this.waiters]) waiter.look();
  }

  private async read(file: string): Promise<Edition | null> {
    try {
      const text = await readFile(join(this.directory, file));
      return { text, compressed: await compress(text), edge: readEdge(text.toString()) };
    } catch (error) {
      if ((error as Partial<NodeJS.ErrnoException>).code === 'ENOENT') return null;
      throw error;
    }
  }
}
