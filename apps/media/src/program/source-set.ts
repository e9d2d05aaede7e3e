import type { Logger } from '@nestjs/common';
import type { MediaConfig } from '../config/config';
import { SourceBuffer } from './source-buffer';
import { SourceSupervisor } from './source-supervisor';

/** All sources of a programme, each with a decoder and a buffer of its own, in the order of the configuration. */
export class SourceSet {
  readonly buffers: readonly SourceBuffer[];
  readonly supervisors: readonly SourceSupervisor[];

  constructor(
    private readonly config: MediaConfig,
    logger: Logger,
  ) {
    const { sources, size, ffmpeg } = config;
    this.buffers = sources.map(() => new SourceBuffer(size));
    this.supervisors = sources.map(
      (source, index) => new SourceSupervisor(ffmpeg, source, size, this.buffers[index]!, logger),
    );
  }

  nameOf(source: number): string {
    return this.config.sources[source]?.name ?? '';
  }

  close(): void {
    for (const supervisor of this.supervisors) supervisor.close();
  }
}
