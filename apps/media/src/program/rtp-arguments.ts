import type { PictureSize } from '../picture-format';
import type { PublishedStream } from './published-stream';
import {
  decodedPicture,
  decodedSound,
  decoderHead,
  fittedPicture,
  rawPicture,
  rawSound,
} from './source-arguments';

/**
 * How a decoder gives what comes. `in-step`: like every other source, at the programme's rate, with sound and
 * picture from one beginning. `as-it-comes`: each picture and each sound at once, and nothing in place of what does
 * not come, for a camera that is switched on after ten minutes must not be given ten minutes of pictures before.
 */
export type Pace = 'in-step' | 'as-it-comes';

/** Packets that others overtook are waited for no longer; those that were lost were asked for before they came here. */
const mostReorderingMicroseconds = 200_000;

/**
 * Arguments of the ffmpeg that decodes plain RTP: frames on descriptor 1, sound on descriptor 3. The picture may
 * change its size at any time, as a camera's on a poor line does.
 */
export function rtpArguments(
  description: string,
  { hasPicture, hasSound }: Pick<PublishedStream, 'hasPicture' | 'hasSound'>,
  size: PictureSize,
  pace: Pace,
): string[] {
  const [picture, sound] =
    pace === 'in-step'
      ? [decodedPicture(size, true), decodedSound()]
      : [
          ['-map', '0:v:0', '-vf', fittedPicture(size, true), '-vsync', 'passthrough', ...rawPicture],
          ['-map', '0:a:0', ...rawSound],
        ];
  return [
    ...decoderHead,
    ...['-fflags', 'nobuffer', '-analyzeduration', '1000000', '-fpsprobesize', '0'],
    ...['-max_delay', `${mostReorderingMicroseconds}`, '-protocol_whitelist', 'data,udp,rtp'],
    ...['-f', 'sdp', '-i', `data:application/sdp;base64,${Buffer.from(description).toString('base64')}`],
    ...(hasPicture ? picture : []),
    ...(hasSound ? sound : []),
  ];
}
