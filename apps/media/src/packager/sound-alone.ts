import type { Fragment, RenditionSink } from '../program/encoder-output';
import { type Box, boxBytes, childBoxes, findBox } from './boxes';
import { soundTrack, timescaleOf, trackFragment, trackId } from './tracks';

/** What a run of samples says of each of them (ISO/IEC 14496-12, 8.8.8). */
const has = {
  dataOffset: 0x1,
  firstFlags: 0x4,
  duration: 0x100,
  size: 0x200,
  flags: 0x400,
  composition: 0x800,
};
const inMoof = 8;

/**
 * Makes a rendition of the sound alone out of one with picture and sound, at the same fragments: what was coded once
 * is not coded again, and seconds of sound begin with those of the picture.
 */
export class SoundAlone implements RenditionSink {
  private timescale = 1;

  constructor(private readonly sink: RenditionSink) {}

  init(bytes: Buffer): void {
    const { init, timescale } = soundInit(bytes);
    this.timescale = timescale;
    this.sink.init(init);
  }

  fragment({ bytes, frames, startedAt }: Fragment): void {
    const sound = soundFragment(bytes);
    this.sink.fragment({ bytes: sound.bytes, frames, startedAt, seconds: sound.duration / this.timescale });
  }

  runEnded(): void {
    this.sink.runEnded();
  }
}

/** An init segment with its sound track alone. */
export function soundInit(init: Buffer): { readonly init: Buffer; readonly timescale: number } {
  let timescale: number | null = null;
  const boxes = childBoxes(init).map((box) => {
    if (box.type !== 'moov') return boxBytes(box.type, box.payload);
    const kept = childBoxes(box.payload).flatMap((child) => {
      if (child.type === 'mvex') return [boxBytes('mvex', onlySoundDefaults(child))];
      if (child.type === 'trak') {
        if (trackId(child) !== soundTrack) return [];
        timescale = timescaleOf(child);
      }
      return [boxBytes(child.type, child.payload)];
    });
    return boxBytes('moov', Buffer.concat(kept));
  });
  if (timescale === null) throw new Error('The init segment describes no sound');
  return { init: Buffer.concat(boxes), timescale };
}

/** The sound of a fragment as a fragment of its own; its duration in units of the track's time. */
export function soundFragment(fragment: Buffer): { readonly bytes: Buffer; readonly duration: number } {
  const moofAt = boxOffset(fragment, 'moof');
  const moof = childBoxes(fragment).find(({ type }) => type === 'moof');
  if (!moof) throw new Error('A fragment has a moof box');
  const traf = trackFragment(moof, soundTrack);
  if (!traf) throw new Error('A fragment has no sound');
  const standard = standardDuration(traf);
  const runs = childBoxes(traf.payload)
    .filter(({ type }) => type === 'trun')
    .map(({ payload }) => readRun(payload, standard));
  const data = runs.map(({ offset, length }) => fragment.subarray(moofAt + offset, moofAt + offset + length));
  const own = withoutOthers(moof, traf);
  placeRuns(own, data);
  return {
    bytes: Buffer.concat([own, boxBytes('mdat', Buffer.concat(data))]),
    duration: runs.reduce((sum, run) => sum + run.duration, 0),
  };
}

/** Offsets count from the beginning of the moof box, as the encoder writes them (default-base-is-moof). */
function placeRuns(moof: Buffer, data: readonly Buffer[]): void {
  const mdatPayload = moof.length + inMoof;
  let [position, run] = [mdatPayload, 0];
  for (let at = moof.indexOf('trun', 0, 'latin1'); at >= 0; at = moof.indexOf('trun', at + 4, 'latin1')) {
    const piece = data[run];
    if (!piece) return;
    moof.writeInt32BE(position, at + 12);
    position += piece.length;
    run += 1;
  }
}

function withoutOthers({ payload }: Box, traf: Box): Buffer {
  const header = childBoxes(payload).filter(({ type }) => type === 'mfhd');
  const kept = [...header, traf].map((box) => boxBytes(box.type, box.payload));
  return boxBytes('moof', Buffer.concat(kept));
}

interface Run {
  readonly offset: number;
  readonly length: number;
  readonly duration: number;
}

interface Standard {
  readonly duration: number;
  readonly size: number;
}

/** What a track fragment says of samples that say nothing themselves. */
function standardDuration(traf: Box): Standard {
  const tfhd = findBox(traf.payload, ['tfhd']);
  if (!tfhd) throw new Error('A track fragment has a header');
  const given = tfhd.readUInt32BE(0);
  let at = 8 + (given & 0x1 ? 8 : 0) + (given & 0x2 ? 4 : 0);
  const next = (mask: number): number => {
    if (!(given & mask)) return 0;
    at += 4;
    return tfhd.readUInt32BE(at - 4);
  };
  return { duration: next(0x8), size: next(0x10) };
}

function readRun(trun: Buffer, standard: Standard): Run {
  const given = trun.readUInt32BE(0);
  if (!(given & has.dataOffset)) throw new Error('A run says where its samples are');
  const count = trun.readUInt32BE(4);
  let at = given & has.firstFlags ? 16 : 12;
  let [length, duration] = [0, 0];
  const take = (mask: number): number | null => {
    if (!(given & mask)) return null;
    at += 4;
    return trun.readUInt32BE(at - 4);
  };
  for (let sample = 0; sample < count; sample += 1) {
    duration += take(has.duration) ?? standard.duration;
    length += take(has.size) ?? standard.size;
    take(has.flags);
    take(has.composition);
  }
  return { offset: trun.readInt32BE(8), length, duration };
}

function onlySoundDefaults(mvex: Box): Buffer {
  const kept = childBoxes(mvex.payload).filter(
    ({ type, payload }) => type !== 'trex' || payload.readUInt32BE(4) === soundTrack,
  );
  return Buffer.concat(kept.map(({ type, payload }) => boxBytes(type, payload)));
}

function boxOffset(bytes: Buffer, type: string): number {
  let offset = 0;
  for (const box of childBoxes(bytes)) {
    if (box.type === type) return offset;
    offset += box.payload.length + inMoof;
  }
  return offset;
}
