import { isRtp } from '../rtp';
import { RtpSplice } from './rtp-splice';

function packet(sequence: number, timestamp: number): Buffer {
  const bytes = Buffer.alloc(20, 7);
  bytes.writeUInt8(0x80, 0);
  bytes.writeUInt8(102, 1);
  bytes.writeUInt16BE(sequence, 2);
  bytes.writeUInt32BE(timestamp, 4);
  bytes.writeUInt32BE(4711, 8);
  return bytes;
}

function numbers(bytes: Buffer): [sequence: number, timestamp: number, ssrc: number] {
  return [bytes.readUInt16BE(2), bytes.readUInt32BE(4), bytes.readUInt32BE(8)];
}

describe('streams that are joined', () => {
  it('leaves the first one as it is, but for whose it is', () => {
    const splice = new RtpSplice(90_000, 11);
    expect(numbers(splice.take(packet(7, 1000), 'first', 0))).toEqual([7, 1000, 11]);
    expect(numbers(splice.take(packet(8, 4600), 'first', 40))).toEqual([8, 4600, 11]);
  });

  it('goes on with the next number and with the time that has passed when another one comes', () => {
    const splice = new RtpSplice(90_000, 11);
    splice.take(packet(7, 1000), 'first', 0);
    expect(numbers(splice.take(packet(60_000, 77), 'second', 500))).toEqual([8, 46_000, 11]);
    expect(numbers(splice.take(packet(60_001, 3677), 'second', 540))).toEqual([9, 49_600, 11]);
  });

  it('counts on over the largest number and the latest time', () => {
    const splice = new RtpSplice(48_000, 11);
    splice.take(packet(65_535, 2 ** 32 - 1), 'first', 0);
    expect(numbers(splice.take(packet(3, 5), 'second', 20))).toEqual([0, 959, 11]);
  });

  it('leaves packets that overtook each other in their order', () => {
    const splice = new RtpSplice(90_000, 11);
    splice.take(packet(7, 1000), 'first', 0);
    splice.take(packet(9, 1000), 'first', 1);
    splice.take(packet(8, 1000), 'first', 2);
    expect(numbers(splice.take(packet(100, 0), 'second', 1))[0]).toBe(10);
  });

  it('does not touch the packet that it was given', () => {
    const given = packet(7, 1000);
    new RtpSplice(90_000, 11).take(given, 'first', 0);
    expect(given).toEqual(packet(7, 1000));
  });
});

it.each([
  [packet(1, 1), true],
  [Buffer.from([0x80, 200, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0]), false],
  [Buffer.from([0]), false],
])('tells media from reports and noise on one port', (bytes, media) => {
  expect(isRtp(bytes)).toBe(media);
});
