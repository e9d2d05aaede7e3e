import { fromBase64, hex, sameBytes } from './bytes';

/** The key under which the tokens of one anonymous vote are signed. */
export interface TokenKey {
  /** As it was published. */
  readonly spki: Uint8Array;
  readonly modulus: bigint;
  readonly exponent: bigint;
}

const tag = { integer: 0x02, bits: 0x03, sequence: 0x30 } as const;
/** The object identifier of rsaEncryption, 1.2.840.113549.1.1.1, and the NULL that follows it. */
const rsaEncryption = Uint8Array.of(6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0);
const topBit = 0x80;
/** With the zero before it that marks a number with a set top bit as positive. */
const bytesOfModulus = 257;

/** @returns null when the base64 is not an RSA public key of 2048 bits, as SPKI in DER with rsaEncryption */
export function readTokenKey(base64: string): TokenKey | null {
  const spki = fromBase64(base64);
  const algorithm = spki && element(only(spki, tag.sequence), tag.sequence);
  if (!algorithm || !sameBytes(algorithm.content, rsaEncryption)) return null;
  const bits = only(algorithm.rest, tag.bits);
  const first = element(bits?.[0] === 0 ? only(bits.slice(1), tag.sequence) : null, tag.integer);
  const second = first && only(first.rest, tag.integer);
  const modulus = positive(first?.content);
  const exponent = positive(second);
  if (modulus === null || exponent === null || first?.content.length !== bytesOfModulus) return null;
  const usable = modulus % 2n === 1n && exponent % 2n === 1n && exponent > 1n && first.content[0] === 0;
  return usable ? { spki, modulus, exponent } : null;
}

/** The element with this tag that the bytes begin with, and what follows it; null when there is none. */
function element(
  bytes: Uint8Array | null,
  expected: number,
): { readonly content: Uint8Array; readonly rest: Uint8Array } | null {
  const [found, first = topBit] = bytes ?? [];
  if (!bytes || found !== expected) return null;
  const more = first < topBit ? 0 : first - topBit;
  const start = 2 + more;
  const length = first < topBit ? first : bytes.slice(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  // DER knows one way only to write a length.
  const shortest = more === 0 ? first < topBit : length >= (more === 1 ? topBit : 256 ** (more - 1));
  if (!shortest || bytes.length < start + length) return null;
  return { content: bytes.slice(start, start + length), rest: bytes.slice(start + length) };
}

/** The content of the element that the bytes are, and nothing beside it. */
function only(bytes: Uint8Array | null, expected: number): Uint8Array | null {
  const found = element(bytes, expected);
  return found?.rest.length === 0 ? found.content : null;
}

function positive(content: Uint8Array | null | undefined): bigint | null {
  const [first = topBit, second = topBit] = content ?? [];
  if (!content || first >= topBit || (first === 0 && second < topBit)) return null;
  return BigInt(`0x${hex(content)}`);
}
