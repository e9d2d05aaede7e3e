import { Logger } from '@nestjs/common';
import { type Image, loadImage } from '@napi-rs/canvas';
import { type OverlayLook, plainLook } from '../overlay';

const answerWithinMs = 5000;
const tries = 5;
const pauseMs = 2000;

/** Fetches what a council's picture looks like from the server. */
export class CouncilLooks {
  private readonly logger = new Logger(CouncilLooks.name);

  constructor(
    private readonly serverUrl: string,
    private readonly signal: AbortSignal,
  ) {}

  /** The look without arms when the council has none or they cannot be had; never rejects. */
  async lookOf(councilId: string): Promise<OverlayLook> {
    const address = new URL(`/api/public/councils/${councilId}/coat-of-arms.svg`, this.serverUrl);
    for (let attempt = 1; attempt <= tries && !this.signal.aborted; attempt += 1) {
      try {
        return { ...plainLook, coatOfArms: await this.fetchImage(address) };
      } catch (error) {
        if (this.signal.aborted) break;
        const reason = error instanceof Error ? error.message : String(error);
        this.logger.warn(`No coat of arms from ${address.href} (${reason})`);
        await this.pause();
      }
    }
    return plainLook;
  }

  private async fetchImage(address: URL): Promise<Image | null> {
    const signal = AbortSignal.any([this.signal, AbortSignal.timeout(answerWithinMs)]);
    const response = await fetch(address, { signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return loadImage(Buffer.from(await response.arrayBuffer()));
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, pauseMs);
      this.signal.addEventListener('abort', done);
    });
  }
}
