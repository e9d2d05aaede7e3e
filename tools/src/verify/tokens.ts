import { KeyObject, constants, createPublicKey, verify } from 'node:crypto';
import { Fault, fault, unlawful } from './fault';
import type { VoteSoFar } from './vote-record';
import type { Token } from './vote-shapes';

const modulusBits = 2048;
const saltBytes = 48;

/** The RSA key under which the tokens of an anonymous vote are good; null when it is none. */
export function readTokenKey(base64: string): KeyObject | null {
  const spki = Buffer.from(base64, 'base64');
  if (spki.toString('base64') !== base64) return null;
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const isRsa = key.asymmetricKeyType === 'rsa';
    // One key has one text only, so that no other spelling of a used key passes for a new one.
    const isOneText = key.export({ type: 'spki', format: 'der' }).equals(spki);
    const isLong = key.asymmetricKeyDetails?.modulusLength === modulusBits;
    return isRsa && isOneText && isLong && hasRsaNumbers(key) ? key : null;
  } catch {
    // Whatever does not parse is no key; the caller says so with the entry's number.
    return null;
  }
}

/** Even numbers and the exponent 1 parse as well, and are no RSA key. */
function hasRsaNumbers(key: KeyObject): boolean {
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  const isOdd = (number: string) => (Buffer.from(number, 'base64url').at(-1) ?? 0) % 2 === 1;
  return isOdd(n) && isOdd(e) && Buffer.from(e, 'base64url').toString('hex') !== '01';
}

/** The key that a vote is opened with, null when it is not anonymous. */
export function readOpeningKey(
  base64: string | null,
  vote: VoteSoFar,
  votes: Iterable<VoteSoFar>,
): { readonly tokenKey: KeyObject | null } | { readonly fault: Fault } {
  const tokenKey = base64 === null ? null : readTokenKey(base64);
  const isFit = vote.prepared.anonymous ? tokenKey !== null : base64 === null;
  if (!isFit) {
    return { fault: unlawful('a vote has an RSA key for tokens exactly when it is anonymous') };
  }
  // A token of one vote would be good in the other.
  const isUsed = tokenKey !== null && [...votes].some((other) => other.tokenKey?.equals(tokenKey));
  return isUsed ? { fault: unlawful('its key for tokens is that of another vote') } : { tokenKey };
}

/** What is wrong with the tokens that the ballots of a vote were handed in with. */
export function tokensFault(tokens: readonly Token[] | null, vote: VoteSoFar): Fault | null {
  const { tokenKey, ballots } = vote;
  if (!tokenKey) return tokens ? wrong('only an anonymous vote has tokens') : null;
  if (!tokens) return wrong('an anonymous vote has the tokens of its ballots');
  if (tokens.length > ballots.size) {
    return wrong(`${tokens.length} ballots were handed in, ${ballots.size} tokens were signed`);
  }
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before && Buffer.compare(bytesOf(before.token), bytesOf(token.token)) >= 0) {
      return wrong(`token ${index + 1} does not come after the one before it`);
    }
    if (!isSigned(token, tokenKey)) return wrong(`the signature of token ${index + 1} is wrong`);
  }
  return null;
}

function isSigned({ token, signature }: Token, key: KeyObject): boolean {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', bytesOf(token), { key, padding, saltLength: saltBytes }, bytesOf(signature));
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

const wrong = (reason: string): Fault => fault('wrong-result', reason);
