import { Logger } from '@nestjs/common';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { type PublicLook, publicLookSchema } from '@kworum/contracts';
import { type OverlayLook, overlayLook, plainLook } from '../overlay';

const answerWithinMs = 5000;
const tries = 5;
const pauseMs = 2000;
/** Sharp on the largest place there is, the slate of a 1080p programme. */
const armsHeight = 320;

/** Fetches what a council's picture looks like from the server. */
export class CouncilLooks {
  private readonly logger = new Logger(CouncilLooks.name);

  constructor(
    private readonly serverUrl: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Null: it cannot be had, and what is worn stays. Never rejects. */
  async lookOf(councilId: string): Promise<OverlayLook | null> {
    const address = new URL(`/api/public/councils/${councilId}/look`, this.serverUrl);
    for (let attempt = 1; attempt <= tries && !this.signal.aborted; attempt += 1) {
      try {
        return await this.fetchLook(address);
      } catch (error) {
        if (this.signal.aborted) break;
        const reason = error instanceof Error ? error.message : String(error);
        this.logger.warn(`No look from ${address.href} (${reason})`);
        await this.pause();
      }
    }
    return null;
  }

  private async fetchLook(address: URL): Promise<OverlayLook> {
    const answer = await this.fetch(address);
    if (answer === null) return plainLook;
    const { look, hasCoatOfArms }: PublicLook = publicLookSchema.parse(await answer.json());
    const drawing = hasCoatOfArms ? await this.fetch(new URL('coat-of-arms.svg', address)) : null;
    return overlayLook(look, drawing && (await drawnArms(Buffer.from(await drawing.arrayBuffer()))));
  }

  /** Null: there is none. */
  private async fetch(address: URL): Promise<Response | null> {
    const signal = AbortSignal.any([this.signal, AbortSignal.timeout(answerWithinMs)]);
    const response = await fetch(address, { signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response;
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

/** Drawn once: a drawing of a thousand paths must not be drawn again with every badge. */
export async function drawnArms(document: Buffer): Promise<Canvas> {
  const image = await loadImage(document);
  if (image.width <= 0 || image.height <= 0) throw new Error('the coat of arms has no size');
  const shape = Math.min(4, image.width / image.height);
  const canvas = createCanvas(Math.max(1, Math.round(armsHeight * shape)), armsHeight);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
