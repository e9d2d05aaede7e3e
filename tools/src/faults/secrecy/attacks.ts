import { createDecipheriv, createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SealedBallot, WalCommit } from './wal-commits';

/** What an attack claims: a choice for members, by their ids. */
export type Claims = ReadonlyMap<string, string>;

export const secretChoices = ['for', 'against', 'abstain'] as const;

/** The commits of the log tell whose ballot is which; a key, if there is one, tells what it says. */
export function readTheLog(commits: readonly WalCommit[], keys: readonly Buffer[]): Claims {
  const claims = new Map<string, string>();
  for (const { memberIds, ballots } of commits) {
    const [memberId] = memberIds;
    const [ballot] = ballots;
    if (memberIds.length !== 1 || ballots.length !== 1 || !memberId || !ballot) continue;
    const choice = opened(ballot, keys);
    if (choice !== undefined) claims.set(memberId, choice);
  }
  return claims;
}

/** The log tells whose key is which; the counted ballots might have kept their keys. */
export function matchRowKeys(
  commits: readonly WalCommit[],
  counted: readonly { readonly ballotKey: string; readonly choice: string }[],
): Claims {
  const choices = new Map(counted.map(({ ballotKey, choice }) => [ballotKey, choice]));
  const claims = new Map<string, string>();
  for (const { memberIds, ballots } of commits) {
    const choice = choices.get(ballots[0]?.ballotKey ?? '');
    if (memberIds[0] !== undefined && choice !== undefined) claims.set(memberIds[0], choice);
  }
  return claims;
}

/** The counted ballots as they lie in the table, one after another for the members in the order of their voting. */
export function followTheRows(
  voters: readonly string[],
  counted: readonly { readonly choice: string }[],
): Claims {
  return new Map(voters.map((memberId, index) => [memberId, counted[index]?.choice ?? '']));
}

/** Of so few choices a fingerprint over one of them would be found by trying each. */
export function tryFingerprints(
  receipts: readonly { readonly memberId: string; readonly fingerprint: string }[],
  voteId: string,
): Claims {
  const claims = new Map<string, string>();
  for (const { memberId, fingerprint } of receipts) {
    const choice = secretChoices.find(
      (one) => fingerprintOf(memberId, { type: 'ballot.cast', voteId, choice: one }) === fingerprint,
    );
    if (choice !== undefined) claims.set(memberId, choice);
  }
  return claims;
}

/** As the server makes it for every other command. */
export function fingerprintOf(memberId: string, command: object): string {
  const told = canonicalize({ actor: { role: 'member', memberId }, command }) ?? '';
  return createHash('sha256').update(told).digest('hex');
}

/** A choice within a line's length of a member's id, in a log or in any file. */
export function searchText(text: string, memberIds: readonly string[]): Claims {
  const claims = new Map<string, string>();
  for (const memberId of memberIds) {
    for (let at = text.indexOf(memberId); at !== -1; at = text.indexOf(memberId, at + 1)) {
      const near = text.slice(Math.max(0, at - 200), at + 200);
      const choice = /"choice":\s*"(for|against|abstain)"/.exec(near)?.[1];
      if (choice !== undefined) claims.set(memberId, choice);
    }
  }
  return claims;
}

function opened({ sealed }: SealedBallot, keys: readonly Buffer[]): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  for (const key of keys) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      return (JSON.parse(text.toString()) as { choice: string }).choice;
    } catch {
      // Another key's.
    }
  }
  return undefined;
}
