import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MediaSnapshot, mediaSnapshotSchema } from '@kworum/contracts';
import { JobFailure } from './job-failure';

export interface ShownSnapshot {
  /** From when on, milliseconds since the epoch. */
  readonly at: number;
  readonly snapshot: MediaSnapshot;
}

/**
 * Fetches what a meeting's picture had to show into a file: a long meeting has more than fits into memory well.
 * @throws JobFailure when the server has none
 */
export async function fetchSnapshots(
  serverUrl: string,
  mediaKey: string,
  meetingId: string,
  file: string,
): Promise<void> {
  const address = new URL(`/api/media/meetings/${meetingId}/snapshots`, serverUrl);
  const response = await fetch(address, { headers: { authorization: `Bearer ${mediaKey}` } }).catch(
    (error: unknown) => {
      throw new JobFailure('interrupted', `No answer from ${address.href}: ${String(error)}`);
    },
  );
  if (!response.ok || !response.body) {
    throw new JobFailure('no-snapshots', `${address.href} answers ${response.status}`);
  }
  await pipeline(Readable.fromWeb(response.body), createWriteStream(file));
}

/** Reads them again, one after the other. */
export async function* readSnapshots(file: string): AsyncGenerator<ShownSnapshot, void> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line === '') continue;
    const { at, snapshot } = JSON.parse(line) as { at: number; snapshot: unknown };
    const parsed = mediaSnapshotSchema.safeParse(snapshot);
    if (!parsed.success) throw new JobFailure('no-snapshots', 'A snapshot is malformed');
    yield { at, snapshot: parsed.data };
  }
}

/** The snapshots of a meeting, walked through once, in the order of time. */
export class SnapshotWalk {
  private ahead: ShownSnapshot | null = null;
  private latest: ShownSnapshot | null = null;

  private constructor(private readonly source: AsyncGenerator<ShownSnapshot, void>) {}

  /** @throws JobFailure when there is none */
  static async through(source: AsyncGenerator<ShownSnapshot, void>): Promise<SnapshotWalk> {
    const walk = new SnapshotWalk(source);
    await walk.step();
    if (walk.ahead === null) throw new JobFailure('no-snapshots', 'The meeting has no snapshots');
    return walk;
  }

  /** The one that was walked past last; null: none yet. */
  get shown(): ShownSnapshot | null {
    return this.latest;
  }

  /** The one to come; null: there is none. */
  get next(): ShownSnapshot | null {
    return this.ahead;
  }

  /** Calls for every snapshot that came up to this moment, since it was last asked. */
  async upTo(moment: number, show: (shown: ShownSnapshot) => void): Promise<void> {
    while (this.ahead !== null && this.ahead.at <= moment) {
      this.latest = this.ahead;
      show(this.ahead);
      await this.step();
    }
  }

  async close(): Promise<void> {
    await this.source.return();
  }

  private async step(): Promise<void> {
    const step = await this.source.next();
    this.ahead = step.done ? null : step.value;
  }
}
