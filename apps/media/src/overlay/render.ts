import type { PictureSize } from '../picture-format';
import { renderBadge } from './badge';
import type { OverlayLook } from './look';
import { renderLowerThird } from './lower-third';
import type { OverlayView } from './view';
import type { Strip } from './yuva';

export interface OverlayPicture {
  readonly badge: Strip;
  readonly lowerThird: Strip | null;
}

/** Draws a view for a programme of `size`; about a millisecond at 720p. */
export function renderOverlay(view: OverlayView, look: OverlayLook, size: PictureSize): OverlayPicture {
  return {
    badge: renderBadge(view.badge, look, size),
    lowerThird: view.lowerThird && renderLowerThird(view.lowerThird, look, size),
  };
}

export function stripsOf({ badge, lowerThird }: OverlayPicture): readonly Strip[] {
  return lowerThird ? [badge, lowerThird] : [badge];
}
