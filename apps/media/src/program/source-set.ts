import type { Logger } from '@nestjs/common';
import type { MediaConfig } from '../config/config';
import type { NamedSource } from '../config/programme-source';
import type { PublishedStream } from './published-stream';
import { SourceBuffer } from './source-buffer';
import type { SourceDescription } from './source-description';
import { SourceSupervisor } from './source-supervisor';
import { StreamDecoder } from './stream-decoder';

/** What fills the buffer of a source. */
interface Feed {
  readonly pid: number | undefined;
  readonly description: SourceDescription | null;
  close(): void;
}

/** All sources of a programme, each with a decoder and a buffer of its own, in the order of the configuration. */
export class SourceSet {
  readonly named: readonly NamedSource[];
  readonly buffers: readonly SourceBuffer[];
  /** Null: nobody publishes this source now. */
  private readonly feeds: (Feed | null)[];

  constructor(
    private readonly config: MediaConfig,
    private readonly logger: Logger,
  ) {
    const { sources, size, ffmpeg } = config;
    this.named = sources;
    this.buffers = sources.map(() => new SourceBuffer(size));
    this.feeds = sources.map(({ name, source }, index) =>
      source.kind === 'whip'
        ? null
        : new SourceSupervisor(ffmpeg, { name, source }, size, this.buffers[index]!, logger),
    );
  }

  /** The decoders' processes, each in the place of its source. */
  get pids(): readonly (number | undefined)[] {
    return this.feeds.map((feed) => feed?.pid);
  }

  nameOf(source: number): string {
    return this.named[source]?.name ?? '';
  }

  /** What the source brings; null while nothing comes. */
  descriptionOf(source: number): SourceDescription | null {
    return this.feeds[source]?.description ?? null;
  }

  /** The place of a source; the first one's when none has the name, as after a change of the configuration. */
  find(name: string | null): number {
    return Math.max(
      0,
      this.named.findIndex((source) => source.name === name),
    );
  }

  /** Whether a source of this name waits for somebody who publishes it. */
  takes(name: string): boolean {
    return this.named.some((named) => named.name === name && named.source.kind === 'whip');
  }

  /** Somebody publishes the source, or nobody does any more. */
  publish(name: string, stream: PublishedStream | null): void {
    if (!this.takes(name)) return;
    const place = this.find(name);
    const buffer = this.buffers[place]!;
    this.feeds[place]?.close();
    const decoded = {
      begin: () => buffer.begin(),
      picture: (chunk: Buffer) => buffer.pushPicture(chunk, performance.now()),
      sound: (chunk: Buffer) => buffer.pushSound(chunk),
    };
    const { ffmpeg, size } = this.config;
    this.feeds[place] =
      stream && new StreamDecoder(ffmpeg, name, stream, size, 'in-step', decoded, this.logger);
  }

  close(): void {
    for (const feed of this.feeds) feed?.close();
  }
}
