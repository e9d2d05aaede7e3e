import { hex, sameBytes } from './bytes';
import type { TokenKey } from './token-key';

type Hash = (content: Uint8Array) => Uint8Array;

const bytesOfKey = 256;
const bytesOfHash = 48;
const bytesOfSalt = 48;
const bytesOfBlock = bytesOfKey - bytesOfHash - 1;
const lastByte = 0xbc;
const withoutTopBit = 0x7f;

/**
 * RSASSA-PSS-VERIFY of RFC 8017, section 8.1.2, for a key of 2048 bits, a hash of 48 bytes, MGF1 with
 * the same hash, and a salt of 48 bytes. There is no secret in it that time could give away.
 */
export function isPssSigned(
  { modulus, exponent }: TokenKey,
  signature: Uint8Array,
  content: Uint8Array,
  sha384: Hash,
): boolean {
  if (signature.length !== bytesOfKey) return false;
  const number = BigInt(`0x${hex(signature)}`);
  if (number >= modulus) return false;
  const encoded = bytesOf(power(number, exponent, modulus));
  const [top = 0xff] = encoded;
  if (encoded[bytesOfKey - 1] !== lastByte || top > withoutTopBit) return false;
  const digest = encoded.slice(bytesOfBlock, bytesOfBlock + bytesOfHash);
  const mask = generatedMask(digest, sha384);
  const block = encoded.slice(0, bytesOfBlock).map((byte, index) => byte ^ (mask[index] ?? 0));
  block[0] = (block[0] ?? 0) & withoutTopBit;
  const padding = block.slice(0, -bytesOfSalt);
  if (padding.some((byte, index) => byte !== (index < padding.length - 1 ? 0 : 1))) return false;
  const salted = Uint8Array.of(...new Uint8Array(8), ...sha384(content), ...block.slice(-bytesOfSalt));
  return sameBytes(sha384(salted), digest);
}

/** MGF1. */
function generatedMask(seed: Uint8Array, hash: Hash): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(bytesOfBlock / bytesOfHash) }, (_, counter) => [
    ...hash(Uint8Array.of(...seed, 0, 0, 0, counter)),
  ]);
  return Uint8Array.from(blocks.flat().slice(0, bytesOfBlock));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

function bytesOf(number: bigint): Uint8Array {
  const digits = number.toString(16).padStart(2 * bytesOfKey, '0');
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
