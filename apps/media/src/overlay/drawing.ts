import { type Canvas, createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '../picture-format';
import { registerFonts } from './fonts';
import { type Strip, stripFromRgba } from './yuva';

/** Everything is laid out on a picture of this size and scaled to the programme's. */
export const design = { width: 1280, height: 720 } as const;

/** In design units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a part of the design, given in design units, as a strip of a picture of `size`. */
export function drawStrip(size: PictureSize, area: Box, draw: (context: SKRSContext2D) => void): Strip {
  registerFonts();
  const scale = designScale(size);
  // The middle of the design is the middle of the picture, whatever the picture's shape.
  const left = (size.width - design.width * scale) / 2;
  const x = evenDown(Math.max(0, left + area.x * scale));
  const y = evenDown(Math.max(0, area.y * scale));
  const width = evenUp(Math.min(size.width - x, area.width * scale + 2));
  const height = evenUp(Math.min(size.height - y, area.height * scale + 2));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.translate(left - x, -y);
  context.scale(scale, scale);
  draw(context);
  return stripFromRgba({ x, y, width, height, data: context.getImageData(0, 0, width, height).data });
}

export function designScale(size: PictureSize): number {
  return Math.min(size.width / design.width, size.height / design.height);
}

/** Draws an image as large as fits into the box, in its middle. */
export function drawContained(context: SKRSContext2D, image: Image | Canvas, box: Box): void {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const width = image.width * scale;
  const height = image.height * scale;
  context.drawImage(image, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
}

/** A context to measure texts with before there is a canvas to draw on. */
export function measuringContext(): SKRSContext2D {
  registerFonts();
  return createCanvas(1, 1).getContext('2d');
}

function evenDown(value: number): number {
  return Math.floor(value / 2) * 2;
}

function evenUp(value: number): number {
  return Math.ceil(value / 2) * 2;
}
