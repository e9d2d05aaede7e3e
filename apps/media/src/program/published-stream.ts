/** Picture and sound that somebody publishes, for as long as they do. */
export interface PublishedStream {
  readonly hasPicture: boolean;
  readonly hasSound: boolean;
  /** A way to a decoder, one for each of its runs. Rejects when the stream is over. */
  outlet(): Promise<StreamOutlet>;
}

export interface StreamOutlet {
  /** What the decoder has to open (RFC 8866). */
  readonly description: string;
  /** Begins to send as soon as the decoder listens; before that nothing is sent. */
  flow(): void;
  close(): void;
}
