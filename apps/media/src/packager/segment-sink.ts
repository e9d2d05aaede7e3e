/** Takes a rendition in whole segments: a recording, a target that the programme is pushed to. */
export interface SegmentSink {
  /** Begins another encoder's run: what follows does not continue the timestamps before. */
  init(bytes: Buffer): void;
  /**
   * Bytes of the segment that is being made, for who wants them at once; `segment` brings all of them again.
   * @param offset where they stand in it
   */
  part?(bytes: Buffer, offset: number): void;
  /**
   * A second of programme that begins with a keyframe; less at the end of a run.
   * @param bytes fragments, one after the other, as they left the encoder.
   * @param frames how many pictures they hold.
   * @param startedAt when the first of them was on air, milliseconds since the epoch.
   */
  segment(bytes: Buffer, frames: number, startedAt: number): void;
}
