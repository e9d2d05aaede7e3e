import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { ffmpeg, run, size } from './decoding.fixture';
import { SourceBuffer } from './source-buffer';
import { SourceSupervisor } from './source-supervisor';

/** Red (255, 0, 0) has another luma in every standard: 81 in BT.601, 63 in BT.709, 54 in BT.709 of full range. */
const red = { lumaOfProgramme: 63, tolerance: 2 };

/** Tells when frames have come. */
class WatchedBuffer extends SourceBuffer {
  private arrived: () => void = () => undefined;

  override pushPicture(chunk: Buffer, now: number): void {
    super.pushPicture(chunk, now);
    this.arrived();
  }

  /** The luma in the middle of the first picture that can go on air. */
  luma(): Promise<number | undefined> {
    return new Promise((resolve) => {
      this.arrived = () => {
        const moment = this.take();
        if (moment) resolve(moment.picture[(size.width * size.height + size.width) / 2]);
      };
    });
  }
}

describe('the colours of a source', () => {
  let directory: string;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    directory = await mkdtemp(path.join(tmpdir(), 'kworum-colours-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ['BT.601, as its tag says', 'bt601', 'smpte170m', 'tv', '1280x720'],
    ['BT.601, small and without a tag', 'bt601', null, 'tv', '320x180'],
    ['BT.709, large and without a tag', 'bt709', null, 'tv', '1280x720'],
    ['BT.709 of full range', 'bt709', 'bt709', 'pc', '1280x720'],
  ])(
    'of %s, come into the programme as they are',
    async (name, matrix, tag, range, pixels) => {
      const file = path.join(directory, `${name.replaceAll(/\W/g, '-')}.mp4`);
      const made = `scale=out_color_matrix=${matrix}:out_range=${range},format=yuv420p`;
      const tagged = tag ? ['-colorspace', tag, '-color_range', range] : [];
      const input = ['-f', 'lavfi', '-i', `color=c=red:s=${pixels}:r=25,format=rgb24`, '-t', '1'];
      const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '4', ...tagged];
      // Without this the filter's own knowledge would be written as a tag.
      const untagged = tag ? [] : ['-bsf:v', 'h264_metadata=matrix_coefficients=2:video_full_range_flag=0'];
      expect(await run([...input, '-vf', made, ...coded, ...untagged, file])).toBe(0);
      const buffer = new WatchedBuffer(size);
      const luma = buffer.luma();
      const supervisor = new SourceSupervisor(
        ffmpeg(),
        { name: 'Kamera', source: { kind: 'file', path: file } },
        size,
        buffer,
        new Logger(),
      );
      try {
        expect(Math.abs(((await luma) ?? 0) - red.lumaOfProgramme)).toBeLessThanOrEqual(red.tolerance);
      } finally {
        supervisor.close();
      }
    },
    20_000,
  );
});
