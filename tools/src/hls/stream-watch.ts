import { setTimeout as pause } from 'node:timers/promises';
import { lowLatencyFaults } from './low-latency-rules';
import { type MediaPlaylist, readMediaPlaylist } from './media-playlist';
import { playlistFaults, successionFaults } from './playlist-rules';
import { type DueTimes, type LoadedSegment, follow } from './segment-rules';
import { type StreamSource, streamSource } from './stream-source';

const lookEveryMs = 50;
const patienceMs = 30_000;

/** A segment as a viewer got it. */
export interface SeenSegment extends LoadedSegment {
  readonly startedAt: number;
  /** When its bytes were there, milliseconds since the epoch. */
  readonly loadedAt: number;
}

/** The segments with which another encoder begins; dropped frames make a discontinuity too, under the same init. */
export function encoderStarts<T extends Pick<SeenSegment, 'init'>>(segments: readonly T[]): T[] {
  return segments.filter(({ init }, index) => index > 0 && segments[index - 1]?.init !== init);
}

/** Loads a live stream like a viewer at its newest end and notes everything that breaks a rule. */
export class StreamWatch {
  readonly segments: SeenSegment[] = [];
  readonly faults: string[] = [];
  private readonly inits = new Map<string, Buffer>();
  private readonly source: StreamSource;
  private latest: MediaPlaylist | null = null;
  /** Sequence of the newest segment; null: none was seen. */
  private newest: number | null = null;
  private due: DueTimes = new Map();
  private ending = false;
  private failure: Error | null = null;
  private readonly running: Promise<void>;

  /**
   * @param place of `master.m3u8`: a folder, or the address of one with a slash at its end
   * @param everyMs how often it looks; a watch of hours need not see every version of the playlist
   */
  constructor(
    place: string,
    private readonly everyMs = lookEveryMs,
  ) {
    this.source = streamSource(place);
    this.running = this.run().catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
    });
  }

  async close(): Promise<void> {
    this.ending = true;
    await this.running;
  }

  /** Waits until the segments are as asked. @throws Error when they never are, or the stream is gone */
  async until<T>(find: () => T | undefined, what: string, timeoutMs = patienceMs): Promise<T> {
    const end = performance.now() + timeoutMs;
    for (;;) {
      if (this.failure) throw this.failure;
      const found = find();
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
      await pause(lookEveryMs);
    }
  }

  /** The next `count` segments, in full. */
  async next(count: number): Promise<readonly SeenSegment[]> {
    const from = this.segments.length;
    const has = () => (this.segments.length >= from + count ? this.segments.slice(from) : undefined);
    return this.until(has, `${count} segments`, patienceMs + count * 1000);
  }

  /** Hands out what was seen since the last time and keeps it no longer: hours of a stream are gigabytes. */
  take(): SeenSegment[] {
    return this.segments.splice(0);
  }

  private async run(): Promise<void> {
    const media = await this.mediaPlaylist();
    while (!this.ending && media !== null) {
      await this.look(media);
      await pause(this.everyMs);
    }
  }

  /** The name of the only rendition; null when the watch ended before there was one. */
  private async mediaPlaylist(): Promise<string | null> {
    const end = performance.now() + patienceMs;
    while (!this.ending) {
      const master = await this.source.get('master.m3u8').catch((error: unknown) => {
        if (performance.now() > end) throw error;
        return null;
      });
      const name = master
        ?.toString()
        .split('\n')
        .find((line) => line !== '' && !line.startsWith('#'));
      if (name !== undefined) return name;
      await pause(lookEveryMs);
    }
    return null;
  }

  private async look(name: string): Promise<void> {
    const text = (await this.source.get(name)).toString();
    const playlist = readMediaPlaylist(text);
    this.note(playlistFaults(playlist));
    this.note(lowLatencyFaults(text));
    if (this.latest) this.note(successionFaults(this.latest, playlist));
    this.latest = playlist;
    // What was there before the watch is not its business: it may be leaving already.
    const { newest } = this;
    const fresh =
      newest === null
        ? playlist.segments.slice(-1)
        : playlist.segments.filter(({ sequence }) => sequence > newest);
    for (const listed of fresh) {
      this.newest = listed.sequence;
      if (listed.gap) {
        this.due = new Map();
        continue;
      }
      const initBytes = await this.init(listed.init);
      const bytes = await this.source.get(listed.uri);
      const startedAt = listed.startedAt ?? Number.NaN;
      const seen = { ...listed, startedAt, initBytes, bytes, loadedAt: Date.now() };
      const followed = follow(seen, listed.discontinuity ? new Map() : this.due);
      this.note(followed.faults);
      this.due = followed.due;
      this.segments.push(seen);
    }
  }

  private async init(name: string | null): Promise<Buffer> {
    if (name === null) return Buffer.alloc(0);
    const bytes = this.inits.get(name) ?? (await this.source.get(name));
    this.inits.set(name, bytes);
    return bytes;
  }

  /** A fault that stays in the playlist is one fault. */
  private note(faults: readonly string[]): void {
    for (const fault of faults) if (!this.faults.includes(fault)) this.faults.push(fault);
  }
}
