import { boxAt, boxesAt } from './boxes';

/** A track as an init segment describes it. */
export interface Track {
  readonly id: number;
  readonly kind: 'video' | 'sound';
  /** Units of time in a second. */
  readonly timescale: number;
  readonly defaultDuration: number;
  readonly defaultFlags: number;
}

/** What a media segment holds of one track; times in the track's units. */
export interface TrackFragment {
  readonly track: Track;
  readonly decodeTime: number;
  readonly durations: readonly number[];
  readonly startsWithKeyframe: boolean;
}

const isNonSync = 0x0001_0000;
const [dataOffset, firstFlags, duration, size, flags, composition] = [1, 4, 0x100, 0x200, 0x400, 0x800];

export function tracksOf(init: Buffer): Track[] {
  const defaults = new Map(
    boxesAt(init, ['moov', 'mvex', 'trex']).map((trex) => [trex.readUInt32BE(4), trex] as const),
  );
  return boxesAt(init, ['moov', 'trak']).map((trak) => {
    const tkhd = boxAt(trak, ['tkhd']);
    const mdhd = boxAt(trak, ['mdia', 'mdhd']);
    const id = tkhd.readUInt32BE(tkhd.readUInt8(0) === 1 ? 20 : 12);
    const trex = defaults.get(id);
    return {
      id,
      kind: boxAt(trak, ['mdia', 'hdlr']).toString('latin1', 8, 12) === 'vide' ? 'video' : 'sound',
      timescale: mdhd.readUInt32BE(mdhd.readUInt8(0) === 1 ? 20 : 12),
      defaultDuration: trex?.readUInt32BE(12) ?? 0,
      defaultFlags: trex?.readUInt32BE(20) ?? 0,
    };
  });
}

/** The tracks of a media segment. @throws Error when it is no such segment or has a track that init does not know */
export function fragmentsOf(tracks: readonly Track[], segment: Buffer): TrackFragment[] {
  return boxesAt(segment, ['moof', 'traf']).map((traf) => {
    const tfhd = boxAt(traf, ['tfhd']);
    const id = tfhd.readUInt32BE(4);
    const track = tracks.find((one) => one.id === id);
    if (!track) throw new Error(`The init segment knows no track ${id}`);
    const tfdt = boxAt(traf, ['tfdt']);
    const isLong = tfdt.readUInt8(0) === 1;
    const decodeTime = isLong ? Number(tfdt.readBigUInt64BE(4)) : tfdt.readUInt32BE(4);
    const standard = standardOf(track, tfhd);
    const runs = boxesAt(traf, ['trun']).map((trun) => samplesOf(trun, standard));
    const samples = runs.flat();
    return {
      track,
      decodeTime,
      durations: samples.map((sample) => sample.duration),
      startsWithKeyframe: samples[0] !== undefined && (samples[0].flags & isNonSync) === 0,
    };
  });
}

interface Sample {
  readonly duration: number;
  readonly flags: number;
}

/** What a fragment's header says of its samples where they say nothing themselves. */
function standardOf({ defaultDuration, defaultFlags }: Track, tfhd: Buffer): Sample {
  const given = tfhd.readUInt32BE(0);
  let at = 8;
  if (given & 1) at += 8;
  if (given & 2) at += 4;
  const next = () => {
    at += 4;
    return tfhd.readUInt32BE(at - 4);
  };
  const ownDuration = given & 8 ? next() : defaultDuration;
  if (given & 16) next();
  return { duration: ownDuration, flags: given & 32 ? next() : defaultFlags };
}

function samplesOf(trun: Buffer, standard: Sample): Sample[] {
  const given = trun.readUInt32BE(0);
  let at = 8;
  const next = () => {
    at += 4;
    return trun.readUInt32BE(at - 4);
  };
  if (given & dataOffset) next();
  const first = given & firstFlags ? next() : null;
  return Array.from({ length: trun.readUInt32BE(4) }, (_, index) => {
    const ownDuration = given & duration ? next() : standard.duration;
    if (given & size) next();
    const ownFlags = given & flags ? next() : standard.flags;
    if (given & composition) next();
    return { duration: ownDuration, flags: index === 0 && first !== null ? first : ownFlags };
  });
}
