import { type Box, childBoxes, findBox } from './boxes';

/** The tracks in the order in which the encoder writes them. */
export const videoTrack = 1;
export const soundTrack = 2;

export function trackId(trak: Box): number {
  const tkhd = findBox(trak.payload, ['tkhd']);
  return tkhd ? tkhd.readUInt32BE(tkhd.readUInt8(0) === 1 ? 20 : 12) : 0;
}

/** Units of its time in a second. */
export function timescaleOf(trak: Box): number {
  const mdhd = findBox(trak.payload, ['mdia', 'mdhd']);
  if (!mdhd) throw new Error('A track has no time');
  return mdhd.readUInt32BE(mdhd.readUInt8(0) === 1 ? 20 : 12);
}

/** What a fragment holds of a track. */
export function trackFragment(moof: Box, track: number): Box | undefined {
  return childBoxes(moof.payload).find(
    ({ type, payload }) => type === 'traf' && findBox(payload, ['tfhd'])?.readUInt32BE(4) === track,
  );
}

/** Units of the picture's time in a second, from an init segment. */
export function pictureTimescale(init: Buffer): number {
  const moov = findBox(init, ['moov']) ?? Buffer.alloc(0);
  const trak = childBoxes(moov).find((box) => box.type === 'trak' && trackId(box) === videoTrack);
  if (!trak) throw new Error('The init segment describes no picture');
  return timescaleOf(trak);
}

/** When the first picture of a fragment is shown, in units of its track's time (ISO/IEC 14496-12, 8.8.12). */
export function pictureTime(fragment: Buffer): number {
  const moof = childBoxes(fragment).find(({ type }) => type === 'moof');
  const traf = moof && trackFragment(moof, videoTrack);
  const tfdt = traf && findBox(traf.payload, ['tfdt']);
  if (!tfdt) throw new Error('A fragment says when its pictures are');
  return tfdt.readUInt8(0) === 1 ? Number(tfdt.readBigUInt64BE(4)) : tfdt.readUInt32BE(4);
}
