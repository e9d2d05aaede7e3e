import { SegmentJoiner } from './segment-joiner';

interface Told {
  readonly text: string;
  readonly frames: number;
  readonly startedAt: number;
}

/** What a sink is told, with segments of readable bytes. */
function joined(play: (joiner: SegmentJoiner) => void): (string | Told)[] {
  const told: (string | Told)[] = [];
  const joiner = new SegmentJoiner([
    {
      init: (bytes) => told.push(bytes.toString()),
      segment: (bytes, frames, startedAt) => told.push({ text: bytes.toString(), frames, startedAt }),
    },
  ]);
  play(joiner);
  return told;
}

const fragment = (index: number) => ({
  ...{ bytes: Buffer.from(String.fromCharCode(97 + index)), frames: 5, seconds: 0.2 },
  startedAt: 1000 + index * 200,
});

describe('joining the fragments of an encoder', () => {
  it('gives a segment for every five of them, with the time of its first', () => {
    const told = joined((joiner) => {
      joiner.init(Buffer.from('init'));
      for (let index = 0; index < 12; index += 1) joiner.fragment(fragment(index));
    });
    expect(told).toEqual([
      'init',
      { text: 'abcde', frames: 25, startedAt: 1000 },
      { text: 'fghij', frames: 25, startedAt: 2000 },
    ]);
  });

  it('keeps what there is of an unfinished second when the encoder ends, and begins anew after it', () => {
    const told = joined((joiner) => {
      for (let index = 0; index < 3; index += 1) joiner.fragment(fragment(index));
      joiner.runEnded();
      joiner.init(Buffer.from('another'));
      for (let index = 10; index < 15; index += 1) joiner.fragment(fragment(index));
      joiner.runEnded();
    });
    expect(told).toEqual([
      { text: 'abc', frames: 15, startedAt: 1000 },
      'another',
      { text: 'klmno', frames: 25, startedAt: 3000 },
    ]);
  });
});
