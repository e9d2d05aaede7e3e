import type { PictureSize } from '../picture-format';
import { renderBadge } from './badge';
import { renderCaptions } from './caption-strip';
import { renderClock } from './clock';
import { renderElection } from './election-card';
import type { OverlayLook } from './look';
import type { LowerThird } from './lower-third-view';
import { renderLowerThird } from './lower-third';
import { renderNamedGrid } from './named-grid';
import type { OverlayView } from './view';
import { renderWarning } from './warning';
import type { Strip } from './yuva';

/** The parts of the overlay, each in a strip of its own; null: it is not there. */
export interface OverlayPicture {
  readonly badge: Strip;
  readonly warning: Strip | null;
  readonly lowerThird: Strip | null;
  readonly clock: Strip | null;
  readonly captions: Strip | null;
  readonly names: Strip | null;
}

interface Drawn {
  readonly key: string;
  readonly strip: Strip;
}

/**
 * Draws views for a programme of one size. A part that looks as before is the strip of before, so what changes
 * costs what it covers: the speaker's clock a fifth of a millisecond, a card about one at 720p.
 */
export class OverlayRenderer {
  private readonly drawn = new Map<keyof OverlayPicture, Drawn>();

  constructor(
    private readonly look: OverlayLook,
    private readonly size: PictureSize,
  ) {}

  render({ badge, warning, lowerThird, clock, captions, names }: OverlayView): OverlayPicture {
    const { look, size } = this;
    const card = this.optional('lowerThird', lowerThird, (view) => renderCard(view, look, size));
    return {
      badge: this.part('badge', badge, (view) => renderBadge(view, look, size)),
      warning: this.optional('warning', warning, (text) => renderWarning(text, look, size)),
      lowerThird: card,
      clock:
        card &&
        this.optional('clock', clock && { clock, lowerThird }, (view) =>
          renderClock(view.clock, card, look, size),
        ),
      captions: this.optional('captions', captions === null ? null : { captions, lowerThird }, (view) =>
        renderCaptions(view.captions, card, size),
      ),
      names: this.optional('names', names && { names, badge }, (view) =>
        renderNamedGrid(view.names, look, view.badge.rehearsal, size),
      ),
    };
  }

  private optional<View>(
    name: keyof OverlayPicture,
    view: View | null,
    draw: (view: View) => Strip,
  ): Strip | null {
    return view === null ? null : this.part(name, view, draw);
  }

  private part<View>(name: keyof OverlayPicture, view: View, draw: (view: View) => Strip): Strip {
    const key = JSON.stringify(view);
    const before = this.drawn.get(name);
    if (before?.key === key) return before.strip;
    const strip = draw(view);
    this.drawn.set(name, { key, strip });
    return strip;
  }
}

/** Draws a view once. */
export function renderOverlay(view: OverlayView, look: OverlayLook, size: PictureSize): OverlayPicture {
  return new OverlayRenderer(look, size).render(view);
}

/** In the order they are laid over the picture. */
export function stripsOf(picture: OverlayPicture): readonly Strip[] {
  const { badge, warning, lowerThird, clock, captions, names } = picture;
  // The card with the names covers the badge and says itself what it would.
  if (names) return [names];
  return [badge, warning, lowerThird, clock, captions].filter((strip) => strip !== null);
}

function renderCard(view: LowerThird, look: OverlayLook, size: PictureSize): Strip {
  return view.kind === 'election' ? renderElection(view, look, size) : renderLowerThird(view, look, size);
}
