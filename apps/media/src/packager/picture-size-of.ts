import type { PictureSize } from '../picture-format';
import { findBox } from './boxes';

/** Header of a sample description box: version, flags, entry count. */
const descriptionHeaderBytes = 8;
/** Where a video entry has its width, with its height behind it. */
const widthAt = 24;

/** The size of the picture that an init segment describes. @throws Error when it describes none */
export function pictureSizeOf(init: Buffer): PictureSize {
  const description = findBox(init, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd']);
  const entry = description && findBox(description.subarray(descriptionHeaderBytes), ['avc1']);
  if (!entry) throw new Error('The init segment describes no H.264 video');
  return { width: entry.readUInt16BE(widthAt), height: entry.readUInt16BE(widthAt + 2) };
}
