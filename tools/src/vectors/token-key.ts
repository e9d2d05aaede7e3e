import {
  constants,
  checkPrimeSync,
  createHash,
  createPrivateKey,
  createPublicKey,
  KeyObject,
  privateEncrypt,
} from 'node:crypto';
import type { BallotToken } from '@kworum/domain';

const hashBytes = 48;
const saltBytes = 48;
const keyBytes = 256;

/** An RSA key that signs tokens of an anonymous vote; key and signatures are the same in every run. */
export class TokenKey {
  readonly #private: KeyObject;

  constructor(private readonly seed: string) {
    this.#private = privateKey(primeOf(`${seed} p`), primeOf(`${seed} q`));
  }

  /** SPKI, base64. */
  get publicKey(): string {
    return createPublicKey(this.#private).export({ format: 'der', type: 'spki' }).toString('base64');
  }

  /** The token with this name and its signature, as it is when the blinding is taken off. */
  token(name: string): BallotToken {
    const token = stretched(`token ${name}`, 64);
    return { token: token.toString('base64'), signature: this.#sign(token).toString('base64') };
  }

  #sign(message: Buffer): Buffer {
    const salt = stretched(`salt of ${this.seed}`, saltBytes);
    const key = { key: this.#private, padding: constants.RSA_NO_PADDING };
    return privateEncrypt(key, encoded(message, salt));
  }
}

const rsaEncryption = '300d06092a864886f70d0101010500';
const rsassaPss = '300b06092a864886f70d01010a';

/** The same numbers as a key of the algorithm RSASSA-PSS without parameters. */
export function asPssKey(spki: string): string {
  const hex = Buffer.from(spki, 'base64').toString('hex').replace(rsaEncryption, rsassaPss);
  // The header of a SEQUENCE has its length in the last two of its four bytes.
  const bytes = Buffer.from(hex, 'hex');
  bytes.writeUInt16BE(bytes.length - 4, 2);
  return bytes.toString('base64');
}

/** EMSA-PSS (RFC 8017, 9.1.1) with SHA-384 for a key of 2048 bits; the salt is fixed, as no real one is. */
function encoded(message: Buffer, salt: Buffer): Buffer {
  const hash = sha384(Buffer.concat([Buffer.alloc(8), sha384(message), salt]));
  const data = Buffer.concat([Buffer.alloc(keyBytes - saltBytes - hashBytes - 2), Buffer.from([1]), salt]);
  const mask = mgf1(hash, data.length);
  const masked = Buffer.from(data.map((byte, index) => byte ^ (mask[index] ?? 0)));
  masked.writeUInt8(masked.readUInt8(0) & 0x7f, 0);
  return Buffer.concat([masked, hash, Buffer.from([0xbc])]);
}

function mgf1(seed: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / hashBytes) }, (_block, index) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(index);
    return sha384(Buffer.concat([seed, counter]));
  });
  return Buffer.concat(blocks).subarray(0, length);
}

function privateKey(p: bigint, q: bigint): KeyObject {
  const e = 65537n;
  const d = inverse(e, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const members: [string, string][] = Object.entries(numbers).map(([name, value]) => [
    name,
    bytesOf(value).toString('base64url'),
  ]);
  return createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries<string>(members) }, format: 'jwk' });
}

/** The first prime of 1024 bits after what the seed makes, with its two highest bits set. */
function primeOf(seed: string): bigint {
  const digits = stretched(seed, keyBytes / 2);
  digits.writeUInt8(digits.readUInt8(0) | 0xc0, 0);
  let candidate = BigInt(`0x${digits.toString('hex')}`) | 1n;
  while (candidate % 65537n === 1n || !checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [before, last] = [modulus, value % modulus];
  let [x, y] = [0n, 1n];
  while (last !== 0n) {
    const quotient = before / last;
    [before, last] = [last, before % last];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}

/** As many bytes as are asked for, made of a seed. */
function stretched(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / hashBytes) }, (_block, index) =>
    sha384(Buffer.from(`${seed} ${index}`)),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function sha384(bytes: Buffer): Buffer {
  return createHash('sha384').update(bytes).digest();
}
