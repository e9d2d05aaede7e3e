/**
 * The time of the frame that is really on the screen: on a busy device that is some frames behind the video's own
 * clock. Where the browser does not tell, or draws nothing because nobody looks, it is the clock.
 */
export class PresentedFrame {
  #mediaTime: number | null = null;
  #request: number | null = null;
  readonly #video: HTMLVideoElement;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    this.#next();
  }

  /** Seconds on the video's clock. */
  get time(): number {
    const { currentTime } = this.#video;
    return this.#mediaTime === null || document.hidden ? currentTime : this.#mediaTime;
  }

  stop(): void {
    if (this.#request !== null) this.#video.cancelVideoFrameCallback(this.#request);
  }

  #next(): void {
    if (!('requestVideoFrameCallback' in this.#video)) return;
    this.#request = this.#video.requestVideoFrameCallback((_now, { mediaTime }) => {
      this.#mediaTime = mediaTime;
      this.#next();
    });
  }
}
