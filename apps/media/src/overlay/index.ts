export { blendStrips } from './blend';
export { stripDifference } from './difference';
export { lookSampleJpeg } from './look-sample';
export { colours, type OverlayLook, overlayLook, plainLook } from './look';
export { Overlay } from './overlay';
export { type OverlayPicture, renderOverlay, stripsOf } from './render';
export { stillJpeg } from './still';
export { type OverlayView, overlayView } from './view';
export type { Strip } from './yuva';
