import { isPssSigned } from './rsa-pss';
import type { TokenKey } from './token-key';

/** The functions that a journal stands on. Bytes in, bytes out. */
export interface Cryptography {
  readonly sha256: (content: Uint8Array) => Promise<Uint8Array>;
  /** @param publicKey 32 bytes; @param signature 64 bytes */
  readonly isSigned: (publicKey: Uint8Array, signature: Uint8Array, content: Uint8Array) => Promise<boolean>;
  /** RSASSA-PSS with SHA-384 and a salt of 48 bytes. @param signature 256 bytes */
  readonly isTokenSigned: (key: TokenKey, signature: Uint8Array, token: Uint8Array) => Promise<boolean>;
}

/** The browser's own, where it has Ed25519 and the page came over a safe connection; else a library. */
export async function bestCryptography(subtle: SubtleCrypto | undefined): Promise<Cryptography> {
  return subtle && (await hasEd25519(subtle)) ? browserCryptography(subtle) : portableCryptography();
}

export function browserCryptography(subtle: SubtleCrypto): Cryptography {
  return {
    sha256: async (content) => new Uint8Array(await subtle.digest('SHA-256', bufferOf(content))),
    isSigned: async (publicKey, signature, content) => {
      const key = await subtle.importKey('raw', bufferOf(publicKey), 'Ed25519', false, ['verify']);
      return subtle.verify('Ed25519', key, bufferOf(signature), bufferOf(content));
    },
    isTokenSigned: async (key, signature, token) => {
      const pss = { name: 'RSA-PSS', hash: 'SHA-384', saltLength: 48 };
      try {
        const imported = await subtle.importKey('spki', bufferOf(key.spki), pss, false, ['verify']);
        return await subtle.verify(pss, imported, bufferOf(signature), bufferOf(token));
      } catch (error) {
        // Some browsers refuse exponents that the format does not; the verdict must not depend on the browser.
        if (!(error instanceof DOMException)) throw error;
        return (await portableCryptography()).isTokenSigned(key, signature, token);
      }
    },
  };
}

/** Loaded only where the browser lacks one of the functions. */
export async function portableCryptography(): Promise<Cryptography> {
  const [{ sha256, sha384 }, { ed25519 }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/curves/ed25519.js'),
  ]);
  return {
    sha256: (content) => Promise.resolve(sha256(content)),
    isSigned: (publicKey, signature, content) =>
      Promise.resolve(ed25519.verify(signature, content, publicKey, { zip215: false })),
    isTokenSigned: (key, signature, token) => Promise.resolve(isPssSigned(key, signature, token, sha384)),
  };
}

async function hasEd25519(subtle: SubtleCrypto): Promise<boolean> {
  try {
    await subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return true;
  } catch (error) {
    // Browsers differ in what they throw for an algorithm that they do not know.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
