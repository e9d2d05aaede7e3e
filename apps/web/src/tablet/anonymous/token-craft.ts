import { RSABSSA } from '@cloudflare/blindrsa-ts';

const suite = RSABSSA.SHA384.PSS.Randomized();

export interface BlindedToken {
  readonly token: string;
  readonly blinded: string;
  readonly inverse: string;
}

/** A new token, and what the server signs without seeing it (RFC 9474). @param tokenKey SPKI in base64 */
export async function blindToken(tokenKey: string): Promise<BlindedToken> {
  const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(await imported(tokenKey), prepared);
  return { token: base64(prepared), blinded: base64(blindedMsg), inverse: base64(inv) };
}

/** The signature of the token, checked. @throws when the server signed anything else */
export async function finishToken(
  tokenKey: string,
  { token, inverse }: Omit<BlindedToken, 'blinded'>,
  blindSignature: string,
): Promise<string> {
  const key = await imported(tokenKey);
  return base64(await suite.finalize(key, bytes(token), bytes(blindSignature), bytes(inverse)));
}

function imported(tokenKey: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', bytes(tokenKey), algorithm, true, ['verify']);
}

function base64(content: Uint8Array): string {
  return btoa(String.fromCharCode(...content));
}

function bytes(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
