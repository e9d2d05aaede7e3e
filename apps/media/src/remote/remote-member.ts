import type { Logger } from '@nestjs/common';
import type { RemoteOrder } from '@kworum/contracts';
import type { PictureSize } from '../picture-format';
import type { PublishedStream } from '../program/published-stream';
import type { SourceDescription } from '../program/source-description';
import { StreamDecoder } from '../program/stream-decoder';
import { LatestPicture } from './latest-picture';
import { ReturnSound } from './return-sound';
import { Voice } from './voice';

/** So long after its last word a voice may still be in the programme's sound. */
const echoMs = 1500;

export type RemoteMemberOrder = RemoteOrder['members'][number];

export interface RemoteMemberParts {
  readonly ffmpeg: string;
  readonly size: PictureSize;
  /** Gets the sound without this voice, as RTP of Opus. */
  readonly heard: (packet: Buffer, run: string) => void;
  readonly logger: Logger;
}

/**
 * A member who takes part from elsewhere. What it publishes is decoded only while it may be heard or seen, for a
 * decoder takes its share of the machine.
 */
export class RemoteMember {
  readonly voice = new Voice();
  readonly picture: LatestPicture;
  speaks = false;
  private stream: PublishedStream | null = null;
  private decoder: StreamDecoder | null = null;
  private returned: ReturnSound | null = null;
  private echo: NodeJS.Timeout | null = null;

  /** @param sourceName as the office knows its picture, unique in the programme. */
  constructor(
    private ordered: RemoteMemberOrder,
    readonly sourceName: string,
    private readonly parts: RemoteMemberParts,
  ) {
    this.picture = new LatestPicture(parts.size);
  }

  get order(): RemoteMemberOrder {
    return this.ordered;
  }

  get isLive(): boolean {
    return this.decoder !== null;
  }

  get description(): SourceDescription | null {
    return this.decoder?.description ?? null;
  }

  follow(order: RemoteMemberOrder): void {
    this.ordered = order;
    this.settle();
  }

  /** Null: it publishes nothing any more. */
  publish(stream: PublishedStream | null): void {
    this.decoder?.close();
    this.decoder = null;
    this.stream = stream;
    this.settle();
  }

  /** What it hears of the next frame: everything but its own voice. */
  hear(sound: Buffer): void {
    this.returned?.write(sound);
  }

  /** Whether it hears something of its own. */
  get hears(): boolean {
    return this.returned !== null;
  }

  close(): void {
    if (this.echo) clearTimeout(this.echo);
    this.decoder?.close();
    this.decoder = null;
    this.endReturn();
  }

  private settle(): void {
    const { microphone, hasFloor } = this.ordered;
    const wanted = this.stream !== null && (microphone || hasFloor);
    if (wanted) this.begin();
    else {
      this.decoder?.close();
      this.decoder = null;
      this.voice.begin();
    }
    this.settleReturn(wanted && microphone);
  }

  private begin(): void {
    if (this.decoder || this.stream === null) return;
    const { ffmpeg, size, logger } = this.parts;
    const decoded = {
      begin: () => {
        this.voice.begin();
        this.picture.begin();
      },
      picture: (chunk: Buffer) => this.picture.push(chunk, performance.now()),
      sound: (chunk: Buffer) => this.voice.push(chunk),
    };
    const { sourceName, stream } = this;
    this.decoder = new StreamDecoder(ffmpeg, sourceName, stream, size, 'as-it-comes', decoded, logger);
  }

  private settleReturn(isHeard: boolean): void {
    if (this.echo) clearTimeout(this.echo);
    this.echo = null;
    if (isHeard) this.returned ??= new ReturnSound(this.parts.ffmpeg, this.parts.heard);
    else if (this.returned) this.echo = setTimeout(() => this.endReturn(), echoMs);
  }

  private endReturn(): void {
    this.returned?.close();
    this.returned = null;
  }
}
