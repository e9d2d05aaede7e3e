import { blendStrips } from './blend';
import { stripFromRgba } from './yuva';

const size = { width: 4, height: 4 };
const grey = 100;
const aFrame = (): Uint8Array => new Uint8Array(24).fill(grey);

function aStrip(pixels: readonly (readonly [number, number, number, number])[], x = 2, y = 2) {
  return stripFromRgba({ x, y, width: 2, height: 2, data: Uint8ClampedArray.from(pixels.flat()) });
}

const white = [255, 255, 255, 255] as const;
const clear = [255, 255, 255, 0] as const;

describe('blending a strip into a frame', () => {
  it('replaces what an opaque strip covers and leaves the rest', () => {
    const frame = aFrame();
    blendStrips(frame, size, [aStrip([white, white, white, white])]);
    expect([...frame]).toEqual([
      ...[grey, grey, grey, grey],
      ...[grey, grey, grey, grey],
      ...[grey, grey, 235, 235],
      ...[grey, grey, 235, 235],
      ...[grey, grey, grey, 128],
      ...[grey, grey, grey, 128],
    ]);
  });

  it('leaves a frame under a clear strip as it was', () => {
    const frame = aFrame();
    blendStrips(frame, size, [aStrip([clear, clear, clear, clear])]);
    expect(frame).toEqual(aFrame());
  });

  it('mixes by alpha, colour by the mean of its four pixels', () => {
    const frame = aFrame();
    blendStrips(frame, size, [aStrip([white, clear, [0, 0, 0, 51], clear], 0, 0)]);
    expect([...frame.subarray(0, 6)]).toEqual([235, 100, 100, 100, 83, 100]);
    expect(frame[16]).toBe(Math.round(128 * 0.3 + 100 * 0.7));
  });

  it('keeps every value that black or white can have within the limited range', () => {
    for (let alpha = 0; alpha <= 255; alpha += 1) {
      for (const [under, level] of [
        [235, 255],
        [16, 0],
      ] as const) {
        const frame = new Uint8Array(24).fill(under);
        const pixel = [level, level, level, alpha] as const;
        blendStrips(frame, size, [aStrip([pixel, pixel, pixel, pixel], 0, 0)]);
        expect(Math.abs(frame[0]! - under)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('refuses a strip that does not lie on whole colour samples', () => {
    expect(() => aStrip([white, white, white, white], 1, 0)).toThrow('even pixels');
  });
});
