/** What a source brings, before it is fitted to the programme. */
export interface SourceDescription {
  readonly width: number;
  readonly height: number;
  /** Pictures a second; null when the source does not say, as with a variable rate. */
  readonly rate: number | null;
  /** Null: it has no sound. */
  readonly sound: { readonly sampleRate: number; readonly channels: number } | null;
}

const mostLinesOfBt601 = 576;

const channelsOf: Readonly<Record<string, number>> = { mono: 1, stereo: 2, '5.1': 6, '7.1': 8 };

/** Reads what ffmpeg says of its input; null when there is no picture in it. */
export function describeInput(said: readonly string[]): SourceDescription | null {
  const video = said.find((line) => / Video: /.test(line));
  const [, width, height] = /[ ,](\d{2,5})x(\d{2,5})[ ,]/.exec(`${video ?? ''} `) ?? [];
  if (!video || !width || !height) return null;
  const rate = (/, ([\d.]+) fps/.exec(video) ?? /, ([\d.]+) tbr/.exec(video))?.[1];
  const audio = said.find((line) => / Audio: /.test(line));
  return {
    width: Number(width),
    height: Number(height),
    rate: rate ? Number(rate) : null,
    sound: audio ? soundOf(audio) : null,
  };
}

/**
 * Whether a picture has other colours than the programme. Small pictures that say nothing are BT.601 by custom, large
 * ones BT.709.
 */
export function hasOtherColours(said: readonly string[]): boolean {
  const video = said.find((line) => / Video: /.test(line)) ?? '';
  const [, format, tags = ''] = /, (yuv\w+|\w*rgb\w*|gbr\w*|nv12)(?:\(([^)]*)\))?/.exec(video) ?? [];
  if (format?.startsWith('yuvj') || /\bpc\b/.test(tags)) return true;
  if (/\bbt709\b/.test(tags)) return false;
  if (/bt470bg|smpte170m|bt2020|fcc|smpte240m/.test(tags)) return true;
  const { height = 0 } = describeInput(said) ?? {};
  return height > 0 && height <= mostLinesOfBt601;
}

function soundOf(line: string): SourceDescription['sound'] {
  const [, sampleRate, layout] = /, (\d+) Hz, ([^,]+)/.exec(line) ?? [];
  if (!sampleRate || !layout) return null;
  const counted = /^(\d+) channels/.exec(layout)?.[1];
  const named = channelsOf[layout.replace(/\(.*\)/, '').trim()];
  return { sampleRate: Number(sampleRate), channels: counted ? Number(counted) : (named ?? 2) };
}
