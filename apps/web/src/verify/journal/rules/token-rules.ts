import { fromBase64, hex, sameBytes } from '../bytes';
import type { Cryptography } from '../cryptography';
import type { EventOf, JournalEvent } from '../form/event';
import type { Token } from '../form/tally';
import type { Meeting, Vote } from '../meeting';
import { Objection, objection } from '../objection';
import { readTokenKey } from '../token-key';

const tokenBytes = 64;
const signatureBytes = 256;

/** An anonymous vote has a key of its own for its tokens, and no other vote has one. */
export function tokenKeyObjection(
  { votes }: Meeting,
  { prepared }: Vote,
  { tokenKey }: EventOf<'vote.opened'>,
): Objection | null {
  if (!prepared.anonymous) return tokenKey === null ? null : objection('tokenKeyUnasked');
  if (tokenKey === null) return objection('tokenKeyMissing');
  const key = readTokenKey(tokenKey);
  if (!key) return objection('tokenKeyForm');
  const used = [...votes.values()].some(({ opened }) => {
    const earlier = readTokenKey(opened?.tokenKey ?? '');
    return earlier !== null && sameBytes(earlier.spki, key.spki);
  });
  return used ? objection('tokenKeyAgain') : null;
}

/** What speaks against the list of tokens of a close, apart from their signatures. */
export function tokensObjection(
  { prepared, ballots }: Vote,
  tokens: readonly Token[] | null,
): Objection | null {
  if (!prepared.anonymous) return tokens === null ? null : objection('tokensUnasked');
  if (tokens === null) return objection('tokensMissing');
  if (tokens.length > ballots.size) return objection('tokensTooMany', `${tokens.length} > ${ballots.size}`);
  let before = '';
  for (const { token, signature } of tokens) {
    const read = readToken({ token, signature });
    if (!read) return objection('tokenForm', token);
    const digits = hex(read.content);
    if (digits <= before) return objection('tokenOrder', token);
    before = digits;
  }
  return null;
}

/** The first token of a close that is not signed under the key that its vote was opened with. */
export async function tokenSignatureObjection(
  meeting: Meeting | null,
  event: JournalEvent,
  { isTokenSigned }: Cryptography,
): Promise<Objection | null> {
  if (event.type !== 'vote.closed') return null;
  const tokenKey = meeting?.votes.get(event.voteId)?.opened?.tokenKey;
  const key = typeof tokenKey === 'string' ? readTokenKey(tokenKey) : null;
  if (!key) return null;
  for (const token of event.tokens ?? []) {
    const read = readToken(token);
    const forged = read && !(await isTokenSigned(key, read.signature, read.content));
    if (forged) return objection('tokenSignature', token.token);
  }
  return null;
}

function readToken({ token, signature }: Token) {
  const read = { content: fromBase64(token), signature: fromBase64(signature) };
  if (read.content?.length !== tokenBytes || read.signature?.length !== signatureBytes) return null;
  return { content: read.content, signature: read.signature };
}
