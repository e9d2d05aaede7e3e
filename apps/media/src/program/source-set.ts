import type { Logger } from '@nestjs/common';
import type { MediaConfig } from '../config/config';
import type { NamedSource } from '../config/programme-source';
import { SourceBuffer } from './source-buffer';
import { SourceSupervisor } from './source-supervisor';

/** All sources of a programme, each with a decoder and a buffer of its own, in the order of the configuration. */
export class SourceSet {
  readonly named: readonly NamedSource[];
  readonly buffers: readonly SourceBuffer[];
  readonly supervisors: readonly SourceSupervisor[];

  constructor({ sources, size, ffmpeg }: MediaConfig, logger: Logger) {
    this.named = sources;
    this.buffers = sources.map(() => new SourceBuffer(size));
    this.supervisors = sources.map(
      (source, index) => new SourceSupervisor(ffmpeg, source, size, this.buffers[index]!, logger),
    );
  }

  nameOf(source: number): string {
    return this.named[source]?.name ?? '';
  }

  /** The place of a source; the first one's when none has the name, as after a change of the configuration. */
  find(name: string | null): number {
    return Math.max(
      0,
      this.named.findIndex((source) => source.name === name),
    );
  }

  close(): void {
    for (const supervisor of this.supervisors) supervisor.close();
  }
}
