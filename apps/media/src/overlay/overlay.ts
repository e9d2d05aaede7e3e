import type { MediaSnapshot, Recess } from '@kworum/contracts';
import type { PictureSize } from '../picture-format';
import { type OverlayLook, plainLook } from './look';
import { OverlayRenderer, stripsOf } from './render';
import { type OverlayView, overlayView, overlayViewChangesAt } from './view';
import type { Strip } from './yuva';

/** The overlay of one meeting: drawn again only when what it shows has changed. */
export class Overlay {
  private latest: { snapshot: MediaSnapshot; clockAhead: number } | null = null;
  private renderer: OverlayRenderer;
  private captions: string | null = null;
  private recess: Recess | null = null;
  private isOnSlate = false;
  private strips: readonly Strip[] = [];
  private hiddenStrips: readonly Strip[] = [];
  private stale = true;
  private hidden = false;
  private changesAt: number | null = null;

  constructor(private readonly size: PictureSize) {
    this.renderer = new OverlayRenderer(plainLook, size);
  }

  /** @param now this machine's clock at the snapshot's arrival, milliseconds since the epoch. */
  show(snapshot: MediaSnapshot, now: number): void {
    this.latest = { snapshot, clockAhead: Date.parse(snapshot.serverTime) - now };
    this.stale = true;
  }

  /** What is being said, or null. */
  caption(text: string | null): void {
    const captions = text?.trim() ? text : null;
    if (captions === this.captions) return;
    this.captions = captions;
    this.stale = true;
  }

  /** The break that was announced, or null. @param isOnSlate whether the slate is on air, which says it itself */
  announce(recess: Recess | null, isOnSlate: boolean): void {
    if (recess?.until === this.recess?.until && isOnSlate === this.isOnSlate) return;
    this.recess = recess;
    this.isOnSlate = isOnSlate;
    this.stale = true;
  }

  wear(look: OverlayLook): void {
    this.renderer = new OverlayRenderer(look, this.size);
    this.stale = true;
  }

  /** Hidden, nothing is shown but the mark of a rehearsal, which must never be mistaken for a real meeting. */
  hide(hidden: boolean): void {
    this.hidden = hidden;
  }

  /** What to lay over the frame of this moment. */
  stripsAt(now: number): readonly Strip[] {
    this.refresh(now);
    return this.hidden ? this.hiddenStrips : this.strips;
  }

  /** What there would be if nothing were hidden. */
  unhiddenStripsAt(now: number): readonly Strip[] {
    this.refresh(now);
    return this.strips;
  }

  private refresh(now: number): void {
    if (this.latest === null) return;
    const { snapshot, clockAhead } = this.latest;
    const serverNow = now + clockAhead;
    const due = this.changesAt !== null && serverNow >= this.changesAt;
    if (!this.stale && !due) return;
    this.changesAt = overlayViewChangesAt(snapshot, serverNow);
    this.stale = false;
    const { captions, recess, isOnSlate } = this;
    this.draw(overlayView(snapshot, serverNow, { captions, recess, isOnSlate }));
  }

  private draw(view: OverlayView): void {
    const picture = this.renderer.render(view);
    const strips = stripsOf(picture);
    // The same list as long as it looks the same.
    if (strips.length !== this.strips.length || strips.some((strip, at) => strip !== this.strips[at])) {
      this.strips = strips;
    }
    this.hiddenStrips = view.badge.rehearsal ? [picture.badge] : [];
  }
}
