import { framesPerSecond, type PictureSize } from '../picture-format';

export interface Rendition {
  readonly codecs: string;
  readonly size: PictureSize;
  /** The most that a segment takes, bits a second. */
  readonly peakBitrate: number;
  readonly averageBitrate: number;
  readonly playlist: string;
}

/** The master playlist (RFC 8216, 4.3.4) of a programme in one quality. */
export function masterPlaylistText({
  codecs,
  size,
  peakBitrate,
  averageBitrate,
  playlist,
}: Rendition): string {
  const attributes = [
    `BANDWIDTH=${peakBitrate}`,
    `AVERAGE-BANDWIDTH=${averageBitrate}`,
    `CODECS="${codecs}"`,
    `RESOLUTION=${size.width}x${size.height}`,
    `FRAME-RATE=${framesPerSecond.toFixed(3)}`,
  ];
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-STREAM-INF:${attributes.join(',')}`,
    playlist,
    '',
  ].join('\n');
}
