import type { PictureSize } from '../picture-format';
import { renderBadge } from './badge';
import { renderElection } from './election-card';
import type { OverlayLook } from './look';
import type { LowerThird } from './lower-third-view';
import { renderLowerThird } from './lower-third';
import type { OverlayView } from './view';
import { renderWarning } from './warning';
import type { Strip } from './yuva';

export interface OverlayPicture {
  readonly badge: Strip;
  readonly warning: Strip | null;
  readonly lowerThird: Strip | null;
}

/** Draws a view for a programme of `size`; about a millisecond at 720p. */
export function renderOverlay(view: OverlayView, look: OverlayLook, size: PictureSize): OverlayPicture {
  return {
    badge: renderBadge(view.badge, look, size),
    warning: view.warning === null ? null : renderWarning(view.warning, size),
    lowerThird: view.lowerThird && renderCard(view.lowerThird, look, size),
  };
}

export function stripsOf({ badge, warning, lowerThird }: OverlayPicture): readonly Strip[] {
  return [badge, warning, lowerThird].filter((strip) => strip !== null);
}

function renderCard(view: LowerThird, look: OverlayLook, size: PictureSize): Strip {
  return view.kind === 'election' ? renderElection(view, size) : renderLowerThird(view, look, size);
}
