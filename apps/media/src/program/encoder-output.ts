import { FragmentReader } from '../packager/fragment-reader';
import { frameMs, framesPerSecond } from '../picture-format';

/** Some pictures with their sound, as they leave the encoder. */
export interface Fragment {
  readonly bytes: Buffer;
  /** How many pictures. */
  readonly frames: number;
  /** How long it lasts. */
  readonly seconds: number;
  /** When the first of them was on air, milliseconds since the epoch. */
  readonly startedAt: number;
}

/** What one encoder makes of one rendition. */
export interface RenditionSink {
  /** Begins another encoder's run. */
  init(bytes: Buffer): void;
  fragment(fragment: Fragment): void;
  /** Nothing more comes of this run, whether it was ended or died. */
  runEnded(): void;
}

/** One sink that hands everything on to several. */
export function toEach(sinks: readonly (RenditionSink | undefined)[]): RenditionSink {
  return {
    init: (bytes) => sinks.forEach((sink) => sink?.init(bytes)),
    fragment: (fragment) => sinks.forEach((sink) => sink?.fragment(fragment)),
    runEnded: () => sinks.forEach((sink) => sink?.runEnded()),
  };
}

/** Cuts the stream of one rendition, of one encoder's run, and knows when its frames were on air. */
export class EncoderOutput {
  private readonly reader = new FragmentReader();
  /** When the first frames of the seconds still inside the encoder were on air. */
  private readonly seconds: number[] = [];
  private framesOfSecond = 0;

  constructor(private readonly sink: RenditionSink) {}

  /** A second of frames goes into the encoder. @param onAir of its first frame, milliseconds since the epoch. */
  secondBegins(onAir: number): void {
    this.seconds.push(onAir);
  }

  /** @throws Error when the bytes are no stream of an encoder */
  push(chunk: Buffer): void {
    for (const piece of this.reader.push(chunk)) {
      if (piece.kind === 'init') this.sink.init(piece.bytes);
      else this.give(piece.bytes, piece.frames);
    }
  }

  ended(): void {
    this.sink.runEnded();
  }

  private give(bytes: Buffer, frames: number): void {
    const begun = this.seconds[0] ?? Date.now();
    const startedAt = begun + this.framesOfSecond * frameMs;
    this.sink.fragment({ bytes, frames, startedAt, seconds: frames / framesPerSecond });
    this.framesOfSecond += frames;
    while (this.framesOfSecond >= framesPerSecond) {
      this.framesOfSecond -= framesPerSecond;
      this.seconds.shift();
    }
  }
}
