export { blendStrips } from './blend';
export { stripDifference } from './difference';
export { lookSampleJpeg } from './look-sample';
export { type OverlayLook, overlayLook, plainLook } from './look';
export { Overlay } from './overlay';
export { renderOverlay } from './render';
export { stillJpeg } from './still';
export { overlayView } from './view';
export type { Strip } from './yuva';
