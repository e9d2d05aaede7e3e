export { blendStrips } from './blend';
export { stripDifference } from './difference';
export { colours, type OverlayLook, overlayLook, plainLook } from './look';
export { Overlay } from './overlay';
export { type OverlayPicture, renderOverlay, stripsOf } from './render';
export { type OverlayView, overlayView } from './view';
export type { Strip } from './yuva';
