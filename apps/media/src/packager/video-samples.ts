import { childBoxes, findBox } from './boxes';
import { videoTrack } from './tracks';

/** How many pictures a fragment holds, from the `trun` boxes of its video track; `moof` with its header. */
export function videoSamples(moof: Buffer): number {
  const movieFragment = findBox(moof, ['moof']);
  if (movieFragment === null) throw new Error('A fragment starts with a moof box');
  let samples = 0;
  for (const traf of childBoxes(movieFragment)) {
    if (traf.type !== 'traf') continue;
    const header = findBox(traf.payload, ['tfhd']);
    if (header?.readUInt32BE(4) !== videoTrack) continue;
    for (const run of childBoxes(traf.payload)) {
      if (run.type === 'trun') samples += run.payload.readUInt32BE(4);
    }
  }
  return samples;
}
