import { createCanvas } from '@napi-rs/canvas';
import { designScale, design, drawContained } from '../overlay/drawing';
import { fitText } from '../overlay/fit-text';
import { font, registerFonts } from '../overlay/fonts';
import { colours, type OverlayLook } from '../overlay/look';
import { stripFromRgba } from '../overlay/yuva';
import { frameBytes, type PictureSize } from '../picture-format';

/** Middle of the title's last line, above the rule in the middle of the picture. */
const titleBottom = -24;
const titleLine = 60;
const interrupted = 'Przerwa w transmisji';

export interface SlateWords {
  readonly councilName: string;
  /** Empty: that the transmission is interrupted. */
  readonly announcement: string;
}

/** The picture for the time without a source: a whole yuv420p frame. */
export function renderSlate(words: SlateWords, look: OverlayLook, size: PictureSize): Buffer {
  registerFonts();
  const { width, height } = size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.badge;
  context.fillRect(0, 0, width, height);
  const scale = designScale(size);
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.onDark;
  context.font = font(700, 48);
  const measure = (text: string): number => context.measureText(text).width;
  const title = fitText(words.announcement || interrupted, design.width - 160, 2, measure);
  const raised = (title.length - 1) * titleLine;
  if (look.coatOfArms) {
    drawContained(context, look.coatOfArms, { x: -60, y: -214 - raised, width: 120, height: 136 });
  }
  title.forEach((line, index) => context.fillText(line, 0, titleBottom - raised + index * titleLine));
  context.fillStyle = colours.rule;
  context.fillRect(-48, 20, 96, 5);
  context.fillStyle = colours.detailOnDark;
  context.font = font(500, 27);
  const lines = fitText(words.councilName, design.width - 240, 2, measure);
  lines.forEach((line, index) => context.fillText(line, 0, 64 + index * 38));

  const { data } = context.getImageData(0, 0, width, height);
  const { luma, cb, cr } = stripFromRgba({ x: 0, y: 0, width, height, data });
  return Buffer.concat([luma.values, cb.values, cr.values], frameBytes(size));
}
