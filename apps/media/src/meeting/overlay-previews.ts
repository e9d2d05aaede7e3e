import { Logger } from '@nestjs/common';
import type { OverlayPreview, OverlayPreviewOrder } from '@kworum/contracts';
import { lookSampleJpeg, overlayLook } from '../overlay';
import { drawnArms } from './council-look';

/** Who has a meeting on air and can show what its overlay looks like. */
export interface PreviewedProgramme {
  readonly meetingId: string;
  /** A JPEG; null: there is no picture. */
  preview(): Promise<Buffer | null>;
}

/** Pictures of the overlay for consoles, one at a time: what is on air comes first. */
export class OverlayPreviews {
  private readonly logger = new Logger(OverlayPreviews.name);
  private busy = false;

  constructor(private readonly onAir: () => PreviewedProgramme | null) {}

  /** Never rejects. */
  async preview(order: OverlayPreviewOrder): Promise<OverlayPreview> {
    if (this.busy) return { ok: false, code: 'busy' };
    this.busy = true;
    try {
      const jpeg = await this.draw(order);
      return jpeg ? { ok: true, jpeg } : { ok: false, code: 'not-on-air' };
    } catch (error) {
      this.logger.error('A preview could not be drawn', error);
      return { ok: false, code: 'failed' };
    } finally {
      this.busy = false;
    }
  }

  private async draw(order: OverlayPreviewOrder): Promise<Buffer | null> {
    if (order.kind === 'meeting') {
      const programme = this.onAir();
      return programme?.meetingId === order.meetingId ? programme.preview() : null;
    }
    const arms = order.coatOfArms === null ? null : await drawnArms(Buffer.from(order.coatOfArms));
    return lookSampleJpeg(order.councilName, overlayLook(order.look, arms), order.sample);
  }
}
