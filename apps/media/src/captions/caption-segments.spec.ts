import { boxBytes } from '../packager/boxes';
import type { Fragment } from '../program/encoder-output';
import { CaptionSegments } from './caption-segments';
import type { LiveCue } from './live-cues';

const timescale = 12_800;
const words = (...values: readonly number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    }),
  );
const init = boxBytes(
  'moov',
  boxBytes(
    'trak',
    Buffer.concat([
      boxBytes('tkhd', words(0, 0, 0, 1)),
      boxBytes('mdia', boxBytes('mdhd', words(0, 0, 0, timescale))),
    ]),
  ),
);

/** Five pictures of an encoder's run. @param index on its time line. @param at when they were on air. */
function fragment(index: number, at: number): Fragment {
  const tfdt = boxBytes('tfdt', words(0, (index * timescale) / 5));
  const traf = boxBytes('traf', Buffer.concat([boxBytes('tfhd', words(0, 1)), tfdt]));
  return { bytes: boxBytes('moof', traf), frames: 5, seconds: 0.2, startedAt: at };
}

describe('captions beside the picture', () => {
  const said: LiveCue[] = [
    { id: '7', text: 'Otwieram sesję', from: 100_500, to: 103_250 },
    { id: '8', text: 'Witam', from: 103_250, to: 106_000 },
  ];
  const written: string[] = [];
  const segments = new CaptionSegments(
    {
      init: ({ length }) => written.push(`begins with ${length} bytes`),
      fragment: ({ bytes, frames, startedAt }) =>
        written.push(`${frames} at ${startedAt}\n${bytes.toString()}`),
      runEnded: () => written.push('ended'),
    },
    { between: (from, to) => said.filter((cue) => cue.to > from && cue.from < to) },
  );
  const run = (count: number, at: number) => {
    segments.init(init);
    for (let index = 0; index < count; index += 1) segments.fragment(fragment(index, at + index * 200));
    segments.runEnded();
  };

  it('are a segment for each of its seconds, on the time line of its encoder', () => {
    run(8, 100_000);
    const stands = '7\n00:00:00.500 --> 00:00:03.250 line:12% align:center\nOtwieram sesję\n';
    expect(written).toEqual([
      'begins with 0 bytes',
      `25 at 100000\nWEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\n${stands}`,
      `15 at 101000\nWEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:01.000,MPEGTS:90000\n\n${stands}`,
      'ended',
    ]);
  });

  const segment = (ms: number, cues = '') =>
    `WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:0${ms / 1000}.000,MPEGTS:${ms * 90}\n\n${cues}`;

  it('begin a new time line with another encoder, and leave behind what stood before', () => {
    written.length = 0;
    run(10, 102_000);
    const next = '8\n00:00:01.250 --> 00:00:04.000 line:12% align:center\nWitam\n';
    expect(written.slice(1, 3)).toEqual([
      `25 at 102000\n${segment(0)}`,
      `25 at 103000\n${segment(1000, next)}`,
    ]);
  });

  it('leave behind what stood before time that the programme has lost', () => {
    written.length = 0;
    segments.init(init);
    for (let index = 0; index < 10; index += 1) {
      segments.fragment(fragment(index, 100_000 + index * 200 + (index < 5 ? 0 : 1000)));
    }
    const before = '7\n00:00:00.500 --> 00:00:03.250 line:12% align:center\nOtwieram sesję\n';
    expect(written.slice(1)).toEqual([
      `25 at 100000\n${segment(0, before)}`,
      `25 at 102000\n${segment(1000)}`,
    ]);
  });
});
