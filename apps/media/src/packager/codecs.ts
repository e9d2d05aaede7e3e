import { findBox } from './boxes';

/** Header of a sample description box (version, flags, entry count) and of a video entry before its boxes. */
const descriptionHeaderBytes = 8;
const visualEntryBytes = 78;
/** AAC low complexity, the only sound the programme's encoder makes. */
const aacLowComplexity = 'mp4a.40.2';

/** The CODECS of a rendition (RFC 6381), read from its init segment: `avc1.64001f,mp4a.40.2`, or the sound alone. */
export function codecsOf(init: Buffer): string {
  const description = findBox(init, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd']);
  if (!description) throw new Error('The init segment describes nothing');
  const entries = description.subarray(descriptionHeaderBytes);
  if (findBox(entries, ['mp4a'])) return aacLowComplexity;
  const entry = findBox(entries, ['avc1']);
  const configuration = entry && findBox(entry.subarray(visualEntryBytes), ['avcC']);
  if (!configuration) throw new Error('The init segment describes no H.264 video');
  return `avc1.${configuration.toString('hex', 1, 4)},${aacLowComplexity}`;
}
