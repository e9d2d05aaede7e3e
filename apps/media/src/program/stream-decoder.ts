import type { Logger } from '@nestjs/common';
import type { PictureSize } from '../picture-format';
import type { PublishedStream, StreamOutlet } from './published-stream';
import { type Pace, rtpArguments } from './rtp-arguments';
import type { SourceDescription } from './source-description';
import { SourceProcess } from './source.process';

const firstRestartMs = 100;
const longestRestartMs = 2000;

export interface DecodedStream {
  /** A run begins: what came before belongs to another one. */
  begin(): void;
  /** The bytes are the caller's again when this returns. */
  picture(chunk: Buffer): void;
  sound(chunk: Buffer): void;
}

/** Keeps a decoder running for what somebody publishes, until it is closed. */
export class StreamDecoder {
  private running: SourceProcess | null = null;
  private outlet: StreamOutlet | null = null;
  private restart: NodeJS.Timeout | null = null;
  private opened: SourceDescription | null = null;
  private pauseMs = firstRestartMs;
  private gave = false;
  private closed = false;

  constructor(
    private readonly ffmpeg: string,
    private readonly name: string,
    private readonly stream: PublishedStream,
    private readonly size: PictureSize,
    private readonly pace: Pace,
    private readonly decoded: DecodedStream,
    private readonly logger: Logger,
  ) {
    void this.start();
  }

  get pid(): number | undefined {
    return this.running?.pid;
  }

  get description(): SourceDescription | null {
    return this.opened;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.restart) clearTimeout(this.restart);
    this.outlet?.close();
    this.running?.end();
  }

  private async start(): Promise<void> {
    try {
      const outlet = await this.stream.outlet();
      if (this.closed) outlet.close();
      else this.decode(outlet);
    } catch (error) {
      this.again(error instanceof Error ? error.message : String(error));
    }
  }

  private decode(outlet: StreamOutlet): void {
    this.outlet = outlet;
    this.gave = false;
    this.decoded.begin();
    const arguments_ = rtpArguments(outlet.description, this.stream, this.size, this.pace);
    this.running = new SourceProcess(this.ffmpeg, arguments_, {
      opened: (description) => (this.opened = description),
      picture: (chunk) => {
        this.gave = true;
        this.decoded.picture(chunk);
      },
      sound: (chunk) => {
        this.gave = true;
        this.decoded.sound(chunk);
      },
      ended: (how) => this.ended(how),
    });
    outlet.flow();
  }

  private ended(how: string): void {
    this.running = null;
    this.opened = null;
    this.outlet?.close();
    this.outlet = null;
    this.again(how);
  }

  private again(why: string): void {
    if (this.closed) return;
    this.pauseMs = this.gave ? firstRestartMs : Math.min(this.pauseMs * 2, longestRestartMs);
    this.logger.warn(`What ${this.name} publishes cannot be decoded now (${why}); it is tried again`);
    this.restart = setTimeout(() => void this.start(), this.pauseMs);
  }
}
