import { framesPerSecond, type PictureSize } from '../picture-format';

export interface Variant {
  readonly codecs: string;
  /** Null: sound alone. */
  readonly size: PictureSize | null;
  /** The most that a segment takes, bits a second. */
  readonly peakBitrate: number;
  readonly averageBitrate: number;
  readonly playlist: string;
}

const captionsGroup = 'captions';

/**
 * The master playlist (RFC 8216, 4.3.4) of a programme; players begin with the first that they can play.
 * @param captions the playlist of what is said, for every variant; null: nobody writes it down.
 */
export function masterPlaylistText(variants: readonly Variant[], captions: string | null): string {
  // Players that are told nothing look for captions inside the picture and offer what is not there.
  const subtitles = [...(captions === null ? [] : [`SUBTITLES="${captionsGroup}"`]), 'CLOSED-CAPTIONS=NONE'];
  const lines = variants.flatMap((variant) => [
    `#EXT-X-STREAM-INF:${[...attributesOf(variant), ...subtitles].join(',')}`,
    variant.playlist,
  ]);
  const media = captions === null ? [] : [captionsMedia(captions)];
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...media, ...lines, ''].join('\n');
}

function captionsMedia(playlist: string): string {
  const attributes = [
    ...['TYPE=SUBTITLES', `GROUP-ID="${captionsGroup}"`, 'NAME="Napisy"', 'LANGUAGE="pl"'],
    ...['DEFAULT=NO', 'AUTOSELECT=YES', 'FORCED=NO'],
    // What is said, and not what else is to be heard.
    'CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog"',
    `URI="${playlist}"`,
  ];
  return `#EXT-X-MEDIA:${attributes.join(',')}`;
}

function attributesOf({ codecs, size, peakBitrate, averageBitrate }: Variant): string[] {
  const attributes = [
    `BANDWIDTH=${peakBitrate}`,
    `AVERAGE-BANDWIDTH=${averageBitrate}`,
    `CODECS="${codecs}"`,
  ];
  if (size === null) return attributes;
  const rate = framesPerSecond.toFixed(3);
  return [...attributes, `RESOLUTION=${size.width}x${size.height}`, `FRAME-RATE=${rate}`];
}
