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

/** The master playlist (RFC 8216, 4.3.4) of a programme; players begin with the first that they can play. */
export function masterPlaylistText(variants: readonly Variant[]): string {
  const lines = variants.flatMap((variant) => [
    `#EXT-X-STREAM-INF:${attributesOf(variant).join(',')}`,
    variant.playlist,
  ]);
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...lines, ''].join('\n');
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
