import { type LoadedSegment, follow } from './segment-rules';

function box(type: string, ...payload: readonly Buffer[]): Buffer {
  const body = Buffer.concat(payload);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
}

const keyframe = 0x0200_0000;
const between = 0x0101_0000;
const [video, sound] = [1, 2];

function trak(id: number, handler: string, timescale: number): Buffer {
  const hdlr = box('hdlr', words(0, 0), Buffer.from(handler));
  return box(
    'trak',
    box('tkhd', words(0, 0, 0, id)),
    box('mdia', box('mdhd', words(0, 0, 0, timescale)), hdlr),
  );
}

const initBytes = box(
  'moov',
  trak(video, 'vide', 25),
  trak(sound, 'soun', 48_000),
  box(
    'mvex',
    box('trex', words(0, video, 1, 1, 0, between)),
    box('trex', words(0, sound, 1, 1024, 0, keyframe)),
  ),
);

interface Made {
  readonly frames?: number;
  readonly videoAt?: number;
  readonly soundAt?: number;
  readonly firstFlags?: number;
}

/** A second of programme: 25 pictures and 47 pieces of sound, unless a fault is asked for. */
function made({ frames = 25, videoAt = 0, soundAt = 0, firstFlags = keyframe }: Made = {}): LoadedSegment {
  const traf = (id: number, at: number, trun: Buffer) =>
    box('traf', box('tfhd', words(0x2_0000, id)), box('tfdt', words(0x0100_0000, 0, at)), box('trun', trun));
  const pictures = traf(video, videoAt, words(4, frames, firstFlags));
  const pieces = traf(sound, soundAt, words(0, 47));
  return {
    ...{ sequence: 7, uri: '', init: '', seconds: 1, startedAt: 0, discontinuity: false, gap: false },
    ...{ initBytes, bytes: box('moof', pictures, pieces) },
  };
}

const faultsOf = (second: Made) => follow(made(second), follow(made(), new Map()).due).faults.join('; ');
const next = { videoAt: 25, soundAt: 47 * 1024 };

describe('a media segment', () => {
  it('is accepted when it begins with a keyframe and continues the one before', () => {
    expect(faultsOf(next)).toBe('');
  });

  it.each([
    ['does not begin with a keyframe', { ...next, firstFlags: between }],
    ['video of segment 7 goes back by 40 ms', { ...next, videoAt: 24 }],
    ['video of segment 7 leaves out 80 ms', { ...next, videoAt: 27 }],
    ['sound of segment 7 goes back by 21 ms', { ...next, soundAt: 46 * 1024 }],
    ['sound of segment 7 leaves out 64 ms', { ...next, soundAt: 50 * 1024 }],
    ['lasts 0.92 s, the playlist says 1 s', { ...next, frames: 23 }],
  ])('is refused: it %s', (fault, second) => {
    expect(faultsOf(second)).toContain(fault);
  });

  it('may begin anywhere after a discontinuity', () => {
    expect(follow(made({ videoAt: 900 }), new Map()).faults).toEqual([]);
  });

  it.each([
    ['that is cut off', made().bytes.subarray(0, -3), 'cannot be read: A box is cut off'],
    ['without tracks', box('moof'), 'has no video; segment 7 has no sound'],
  ])('is refused %s', (_, bytes, fault) => {
    expect(follow({ ...made(), bytes }, new Map()).faults.join('; ')).toContain(fault);
  });
});
