export { blendStrips } from './blend';
export { stripDifference } from './difference';
export { colours, type OverlayLook, plainLook } from './look';
export { Overlay } from './overlay';
export { type OverlayPicture, renderOverlay } from './render';
export { type OverlayView, overlayView } from './view';
export type { Strip } from './yuva';
