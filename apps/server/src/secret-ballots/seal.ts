import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretBallot } from '@kworum/domain';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

export type SealedContent = Omit<SecretBallot, 'voteId'>;

/**
 * Encrypts a ballot. All ballots of a vote come out equally long, so that their length tells nothing.
 * @param key 32 bytes
 * @param capacity bytes that hold every possible ballot of the vote
 */
export function seal({ choice, token }: SealedContent, key: Buffer, capacity: number): string {
  const text = Buffer.from(JSON.stringify({ choice, token }));
  if (text.length > capacity) throw new RangeError('A ballot is longer than its vote allows');
  // JSON may be followed by blanks.
  const padded = Buffer.alloc(capacity, ' ');
  text.copy(padded);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv);
  return Buffer.concat([iv, cipher.update(padded), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** @throws Error when the ballot was sealed with another key or changed since */
export function unseal(sealed: string, key: Buffer): SealedContent {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
  return JSON.parse(text.toString()) as SealedContent;
}
