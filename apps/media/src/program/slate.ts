import { createCanvas } from '@napi-rs/canvas';
import { designScale, design, drawContained } from '../overlay/drawing';
import { fitText } from '../overlay/fit-text';
import { font, registerFonts } from '../overlay/fonts';
import { colours, type OverlayLook } from '../overlay/look';
import { stripFromRgba } from '../overlay/yuva';
import { frameBytes, type PictureSize } from '../picture-format';

/** The picture for the time without a source: a whole yuv420p frame. */
export function renderSlate(councilName: string, look: OverlayLook, size: PictureSize): Buffer {
  registerFonts();
  const { width, height } = size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.badge;
  context.fillRect(0, 0, width, height);
  const scale = designScale(size);
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  if (look.coatOfArms) drawContained(context, look.coatOfArms, { x: -60, y: -214, width: 120, height: 136 });
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.onDark;
  context.font = font(700, 48);
  context.fillText('Przerwa w transmisji', 0, -24);
  context.fillStyle = colours.rule;
  context.fillRect(-48, 20, 96, 5);
  context.fillStyle = colours.detailOnDark;
  context.font = font(500, 27);
  const lines = fitText(councilName, design.width - 240, 2, (text) => context.measureText(text).width);
  lines.forEach((line, index) => context.fillText(line, 0, 64 + index * 38));

  const { data } = context.getImageData(0, 0, width, height);
  const { luma, cb, cr } = stripFromRgba({ x: 0, y: 0, width, height, data });
  return Buffer.concat([luma.values, cb.values, cr.values], frameBytes(size));
}
