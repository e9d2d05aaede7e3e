import { errorCode } from '../error-code';
import type { Fragment } from '../program/encoder-output';
import type { FileNames } from './file-names';
import type { LiveFolder } from './live-folder';
import { frameMs } from '../picture-format';
import {
  appendPart,
  appendSegment,
  emptyPlaylist,
  endPlaylist,
  type Part,
  type Playlist,
  type Segment,
} from './playlist';
import { playlistText, type PlaylistSurroundings, type RenditionReport } from './playlist-text';

/** An encoder's run as this rendition has it. */
interface Run {
  readonly first: number;
  /** Null: it needs no init segment. */
  readonly file: string | null;
  readonly bytes: Buffer;
  written: boolean;
}

/** What a writer is told of its surroundings, and tells. */
export interface WriterEvents {
  /** What stands around the segments just now. @param from when the playlist begins, milliseconds since the epoch. */
  surroundings(from: number): Pick<PlaylistSurroundings, 'reports' | 'dateRanges'>;
  /** A segment is in the playlist. @param bytes of the whole segment. */
  written(bytes: number, seconds: number): void;
  /** A segment could not be written; the others go on. */
  lost(error: unknown): void;
}

/** Looking for old files once in so many segments is enough. */
const sweepEvery = 10;

/**
 * Writes one rendition: parts as they come, a segment when it is whole, and after each of them the playlist; without
 * a part target whole segments alone. A segment that cannot be written is a gap in the playlist, so that the numbers
 * of all renditions stay the same.
 */
export class PlaylistWriter {
  private playlist: Playlist = emptyPlaylist;
  private runs: Run[] = [];
  private bytes: Buffer[] = [];
  private lostSequence: number | null = null;
  private leaving: readonly Part[] = [];
  private segmentsWritten = 0;

  constructor(
    private readonly folder: LiveFolder,
    private readonly names: FileNames,
    private readonly partTarget: number | null,
    private readonly events: WriterEvents,
  ) {}

  /** How far it is, for the playlists of the other renditions; null: nothing is there. */
  get report(): RenditionReport | null {
    const { open, nextSequence, segments } = this.playlist;
    const newest = segments.at(-1);
    const place = { playlist: this.names.playlist };
    if (this.partTarget === null)
      return newest ? { ...place, lastSequence: nextSequence - 1, lastPart: null } : null;
    if (open) return { ...place, lastSequence: open.sequence, lastPart: open.parts.length - 1 };
    return newest
      ? { ...place, lastSequence: nextSequence - 1, lastPart: Math.max(0, newest.parts.length - 1) }
      : null;
  }

  /** Goes on where an earlier process left off. */
  resume(playlist: Playlist): void {
    this.playlist = playlist;
  }

  beginRun(first: number, bytes: Buffer): void {
    this.runs.push({ first, bytes, file: this.names.init(first), written: false });
  }

  /** @param whole the part closes its segment. */
  async part(sequence: number, fragment: Fragment, whole: boolean): Promise<void> {
    if (this.lostSequence === sequence) return;
    try {
      const before = this.filled(sequence);
      const head = await this.headOf(sequence, fragment.startedAt, before);
      if (before.open?.sequence !== sequence) this.bytes = [];
      const file = this.names.part(sequence, before.open?.parts.length ?? 0);
      if (this.partTarget !== null) await this.put(file, fragment.bytes);
      this.bytes.push(fragment.bytes);
      const independent = this.bytes.length === 1;
      const next = appendPart(before, head, { file, durationSeconds: fragment.seconds, independent });
      if (whole) await this.finish(next);
      else if (this.partTarget === null) this.playlist = next;
      else await this.publish(next);
    } catch (error) {
      this.lose(sequence, error);
    }
  }

  /** The encoder ended before the segment was whole: what there is of it is the segment. */
  async cutShort(sequence: number): Promise<void> {
    if (this.lostSequence === sequence || this.playlist.open?.sequence !== sequence) return;
    try {
      await this.finish(this.playlist);
    } catch (error) {
      this.lose(sequence, error);
    }
  }

  async end(): Promise<void> {
    if (this.playlist.segments.length === 0) return;
    await this.publish(endPlaylist(this.playlist));
    await this.folder.removeOld(this.names, this.playlist);
  }

  /** A segment that was not even tried; null: something else could not be written. */
  lose(sequence: number | null, error: unknown): void {
    if (sequence !== null && this.lostSequence === sequence) return;
    this.lostSequence = sequence ?? this.lostSequence;
    this.events.lost(error);
  }

  private async finish(playlist: Playlist): Promise<void> {
    const { open } = playlist;
    if (!open) throw new Error('There is no segment to finish');
    const file = this.names.segment(open.sequence);
    const bytes = Buffer.concat(this.bytes);
    const durationSeconds = open.parts.reduce((sum, part) => sum + part.durationSeconds, 0);
    await this.put(file, bytes);
    const parts = this.partTarget === null ? [] : open.parts;
    const next = appendSegment(playlist, { ...open, parts, file, durationSeconds, gap: false });
    await this.publish(next);
    this.bytes = [];
    this.segmentsWritten += 1;
    this.events.written(bytes.length, durationSeconds);
    await this.removeParts(playlist, next);
    if (this.segmentsWritten % sweepEvery === 1) await this.folder.removeOld(this.names, next);
  }

  private async publish(playlist: Playlist): Promise<void> {
    const { open, nextSequence } = playlist;
    const { partTarget: target } = this;
    const hint = this.names.part(open?.sequence ?? nextSequence, open?.parts.length ?? 0);
    const parts = target === null ? null : { target, hint };
    const from = (playlist.segments[0] ?? open)?.startedAt ?? 0;
    const around = { ...this.events.surroundings(from), parts };
    await this.put(this.names.playlist, playlistText(playlist, around));
    this.playlist = playlist;
  }

  /** On a full disk the programme lives on what it has of its past: segments that have left the playlist. */
  private async put(file: string, content: Buffer | string): Promise<void> {
    try {
      await this.folder.put(file, content);
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error;
      await this.folder.removeOld(this.names, this.playlist, 0);
      await this.folder.put(file, content);
    }
  }

  /** Parts that left the playlist go one segment later: somebody may be loading them. */
  private async removeParts(before: Playlist, after: Playlist): Promise<void> {
    const listed = new Set(after.segments.flatMap(({ parts }) => parts));
    const left = before.segments.flatMap(({ parts }) => parts).filter((part) => !listed.has(part));
    for (const { file } of this.leaving) await this.folder.remove(file);
    this.leaving = left;
  }

  private async headOf(
    sequence: number,
    startedAt: number,
    { open, segments }: Playlist,
  ): Promise<Parameters<typeof appendPart>[1]> {
    const run = this.runOf(sequence);
    if (!run) throw new Error('a segment came before its init segment');
    if (run.file !== null && !run.written) await this.put(run.file, run.bytes);
    run.written = true;
    if (open?.sequence === sequence) return open;
    const discontinuity = this.isDiscontinuity(run, sequence) || leavesTimeOut(segments.at(-1), startedAt);
    return { sequence, init: run.file, startedAt, discontinuity };
  }

  private runOf(sequence: number): Run | undefined {
    return this.runs.findLast(({ first }) => first <= sequence);
  }

  private isDiscontinuity(run: Run, sequence: number): boolean {
    return sequence > 0 && run.first === sequence;
  }

  /** The playlist with gaps for the segments that were lost before this one. */
  private filled(sequence: number): Playlist {
    let playlist = this.playlist;
    while (playlist.segments.length > 0 && playlist.nextSequence < sequence) {
      const missing = playlist.nextSequence;
      const before = playlist.segments.at(-1);
      const run = this.runOf(missing);
      playlist = appendSegment(playlist, {
        ...{ sequence: missing, file: this.names.segment(missing), durationSeconds: 1, gap: true, parts: [] },
        init: run?.file ?? before?.init ?? null,
        startedAt: before ? before.startedAt + before.durationSeconds * 1000 : 0,
        discontinuity: run !== undefined && this.isDiscontinuity(run, missing),
      });
    }
    return playlist;
  }
}

/** A machine that is too slow drops frames: no segment has their time, and a player must not count it. */
function leavesTimeOut(before: Segment | undefined, startedAt: number): boolean {
  return before !== undefined && startedAt - (before.startedAt + before.durationSeconds * 1000) > frameMs;
}
