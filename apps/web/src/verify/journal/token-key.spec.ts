import { constants, generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { Cryptography, browserCryptography, portableCryptography } from './cryptography';
import { readTokenKey } from './token-key';

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const der = (type: 'rsa' | 'rsa-pss', options = {}) =>
  type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048, ...options }).publicKey
    : generateKeyPairSync('rsa-pss', { modulusLength: 2048, ...options }).publicKey;
const base64 = (key: ReturnType<typeof der>, type: 'spki' | 'pkcs1' = 'spki'): string =>
  key.export({ type, format: 'der' }).toString('base64');
const spki = pair.publicKey.export({ type: 'spki', format: 'der' });

describe('the key of the tokens', () => {
  it.each([3, 65537])('is read with its numbers, of an exponent %i too', (publicExponent) => {
    const key = der('rsa', { publicExponent });
    const { n = '', e = '' } = key.export({ format: 'jwk' });
    const number = (base64url: string) => BigInt(`0x${Buffer.from(base64url, 'base64url').toString('hex')}`);
    const read = readTokenKey(base64(key));
    expect([read?.modulus, read?.exponent]).toEqual([number(n), number(e)]);
  });

  const changed = (index: number, byte: number) => {
    const bytes = Buffer.from(spki);
    bytes[index] = byte;
    return bytes.toString('base64');
  };
  it.each([
    ['one of 2040 bits', base64(der('rsa', { modulusLength: 2040 }))],
    ['one of 2047 bits', base64(der('rsa', { modulusLength: 2047 }))],
    ['one of 4096 bits', base64(der('rsa', { modulusLength: 4096 }))],
    ['one that is for PSS only', base64(der('rsa-pss'))],
    ['one without its algorithm', base64(pair.publicKey, 'pkcs1')],
    ['one with a byte behind it', Buffer.concat([spki, Buffer.of(0)]).toString('base64')],
    ['one that is cut off', spki.subarray(0, -1).toString('base64')],
    ['an even modulus', changed(spki.length - 6, 0)],
    ['an even exponent', changed(spki.length - 1, 0)],
    ['what is no base64', `${spki.toString('base64')}!`],
    ['nothing', ''],
  ])('is not %s', (_, given) => {
    expect(readTokenKey(given)).toBeNull();
  });
});

it('is good too where the browser refuses the key', async () => {
  const key = readTokenKey(spki.toString('base64'));
  if (!key) throw new Error('The key of this test is a good one');
  const refused: unknown[] = [];
  const choosy = {
    importKey: (...asked: readonly unknown[]) => {
      refused.push(asked[0]);
      return Promise.reject(new DOMException('Exponent too large.', 'DataError'));
    },
  } as unknown as SubtleCrypto;
  const token = webcrypto.getRandomValues(new Uint8Array(64));
  const signature = sign('sha384', token, {
    ...{ key: pair.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
  });
  expect(await browserCryptography(choosy).isTokenSigned(key, signature, token)).toBe(true);
  expect(refused).toEqual(['spki']);
});

describe.each([
  ['the browser’s cryptography', () => Promise.resolve(browserCryptography(subtle))],
  ['the library for older browsers', portableCryptography],
])('a signature of a token with %s', (_, made) => {
  const token = webcrypto.getRandomValues(new Uint8Array(64));
  const key = readTokenKey(spki.toString('base64'));
  if (!key) throw new Error('The key of this test is a good one');
  let cryptography: Cryptography;

  beforeAll(async () => {
    cryptography = await made();
  });

  async function signed(hash = 'SHA-384', saltLength = 48): Promise<Uint8Array> {
    const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
    const importing = { name: 'RSA-PSS', hash };
    const own = await webcrypto.subtle.importKey('pkcs8', privateKey, importing, false, ['sign']);
    return new Uint8Array(await webcrypto.subtle.sign({ name: 'RSA-PSS', saltLength }, own, token));
  }

  it('is good', async () => {
    expect(await cryptography.isTokenSigned(key, await signed(), token)).toBe(true);
  });
  it.each([
    ['another hash', 'SHA-256', 48],
    ['a shorter salt', 'SHA-384', 32],
    ['a longer salt', 'SHA-384', 64],
    ['no salt', 'SHA-384', 0],
  ])('is not good with %s', async (__, hash, saltLength) => {
    expect(await cryptography.isTokenSigned(key, await signed(hash, saltLength), token)).toBe(false);
  });
  it.each([0, 100, 255])('is not good when its byte %i is another', async (index) => {
    const signature = await signed();
    signature[index] = (signature[index] ?? 0) ^ 1;
    expect(await cryptography.isTokenSigned(key, signature, token)).toBe(false);
  });
  it('is not good for another token', async () => {
    const other = token.map((byte) => byte ^ 1);
    expect(await cryptography.isTokenSigned(key, await signed(), other)).toBe(false);
  });
  it.each([255, 257])('is not good with %i bytes', async (bytes) => {
    expect(await cryptography.isTokenSigned(key, new Uint8Array(bytes), token)).toBe(false);
  });
  it('is not good when it is no number below the modulus', async () => {
    expect(await cryptography.isTokenSigned(key, new Uint8Array(256).fill(255), token)).toBe(false);
  });
});
