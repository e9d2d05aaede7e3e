import type { MediaSnapshot } from '@kworum/contracts';
import type { PictureSize } from '../picture-format';
import { type OverlayLook, plainLook } from './look';
import { renderOverlay, stripsOf } from './render';
import { overlayView, overlayViewExpiresAt } from './view';
import type { Strip } from './yuva';

/** The overlay of one meeting: drawn again only when what it shows has changed. */
export class Overlay {
  private latest: { snapshot: MediaSnapshot; clockAhead: number } | null = null;
  private look: OverlayLook = plainLook;
  private strips: readonly Strip[] = [];
  private shown = '';
  private stale = true;
  private hidden = false;
  private expiresAt: number | null = null;

  constructor(private readonly size: PictureSize) {}

  /** @param now this machine's clock at the snapshot's arrival, milliseconds since the epoch. */
  show(snapshot: MediaSnapshot, now: number): void {
    this.latest = { snapshot, clockAhead: Date.parse(snapshot.serverTime) - now };
    this.stale = true;
  }

  wear(look: OverlayLook): void {
    this.look = look;
    this.shown = '';
    this.stale = true;
  }

  /** Hidden, nothing is shown but the mark of a rehearsal, which must never be mistaken for a real meeting. */
  hide(hidden: boolean): void {
    if (hidden === this.hidden) return;
    this.hidden = hidden;
    this.shown = '';
    this.stale = true;
  }

  /** What to lay over the frame of this moment. */
  stripsAt(now: number): readonly Strip[] {
    if (this.latest === null) return [];
    const { snapshot, clockAhead } = this.latest;
    const serverNow = now + clockAhead;
    const expired = this.expiresAt !== null && serverNow >= this.expiresAt;
    if (this.stale || expired) {
      const expiry = overlayViewExpiresAt(snapshot);
      this.expiresAt = expiry !== null && expiry > serverNow ? expiry : null;
      this.stale = false;
      this.draw(snapshot, serverNow);
    }
    return this.strips;
  }

  private draw(snapshot: MediaSnapshot, serverNow: number): void {
    const view = overlayView(snapshot, serverNow);
    const shown = JSON.stringify(view);
    if (shown === this.shown) return;
    const picture = renderOverlay(view, this.look, this.size);
    const rehearsal = view.badge.rehearsal ? [picture.badge] : [];
    this.strips = this.hidden ? rehearsal : stripsOf(picture);
    this.shown = shown;
  }
}
