/** The programme's constant frame rate; one group of pictures and one segment are a second of it. */
export const framesPerSecond = 25;
/** Pictures that leave the encoder together: what is nearest to now can be watched a fifth of a second after it. */
export const framesPerPart = 5;
export const frameMs = 1000 / framesPerSecond;

export const sampleRate = 48_000;
/** Signed 16-bit, two channels. */
const bytesPerSample = 4;
/** The sound that belongs to one frame. */
export const soundBytesPerFrame = (sampleRate / framesPerSecond) * bytesPerSample;

/** In pixels, both even: 4:2:0 pictures have one colour sample for 2 x 2. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes of one yuv420p frame. */
export function frameBytes({ width, height }: PictureSize): number {
  return (width * height * 3) / 2;
}
