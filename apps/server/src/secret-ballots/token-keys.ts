import {
  KeyObject,
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { BallotToken } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { VoteSecrets } from './vote-secrets';

const modulusBits = 2048;
const saltBytes = 48;
const secretName = 'tokens';

/**
 * Signs the tokens of anonymous votes blindly (RFC 9474, RSABSSA-SHA384-PSS-Randomized): what is signed for a
 * member cannot be told from what is handed in later. One key for each vote, destroyed at its close.
 */
@Injectable()
export class TokenKeys {
  private readonly known = new Map<string, KeyObject>();

  constructor(private readonly secrets: VoteSecrets) {}

  /** Makes the key of a vote, unless there is one. */
  async make(voteId: string): Promise<void> {
    if (this.privateKey(voteId)) return;
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: modulusBits });
    const der = privateKey.export({ type: 'pkcs8', format: 'der' });
    this.secrets.make(voteId, secretName, () => der);
  }

  /** SPKI in base64; undefined when none was made. */
  publicKey(voteId: string): string | undefined {
    const key = this.privateKey(voteId);
    return key && createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  }

  /** @returns undefined when there is no key, or the blinded message is none: not as long as the modulus, or not below it */
  signBlinded(voteId: string, blinded: Buffer): Buffer | undefined {
    const key = this.privateKey(voteId);
    if (!key || blinded.length !== modulusBits / 8) return undefined;
    try {
      const signature = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded);
      // A faulty signature would give the key away (RFC 9474, 4.3).
      const back = publicEncrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signature);
      return back.equals(blinded) ? signature : undefined;
    } catch {
      return undefined;
    }
  }

  destroy(voteId: string): void {
    this.known.delete(voteId);
    this.secrets.destroy(voteId, secretName);
  }

  private privateKey(voteId: string): KeyObject | undefined {
    const known = this.known.get(voteId);
    if (known) return known;
    const der = this.secrets.read(voteId, secretName);
    if (!der) return undefined;
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.known.set(voteId, key);
    return key;
  }
}

/** @param tokenKey SPKI in base64 */
export function isSigned({ token, signature }: BallotToken, tokenKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(tokenKey, 'base64'), format: 'der', type: 'spki' });
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes };
  return verify(
    'sha384',
    Buffer.from(token, 'base64'),
    { key, ...padding },
    Buffer.from(signature, 'base64'),
  );
}
