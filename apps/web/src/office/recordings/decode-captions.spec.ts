import { decodeCaptions } from './decode-captions';

const bytesOf = (...bytes: number[]): ArrayBuffer => Uint8Array.from(bytes).buffer;

it('reads UTF-8', () => {
  expect(decodeCaptions(bytesOf(0xc5, 0xbb, 0xc3, 0xb3, 0xc5, 0x82, 0x77))).toBe('Żółw');
});

it('reads what Windows wrote in Polish', () => {
  expect(decodeCaptions(bytesOf(0xaf, 0xf3, 0xb3, 0x77))).toBe('Żółw');
});
