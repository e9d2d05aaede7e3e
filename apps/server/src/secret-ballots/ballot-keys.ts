import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { VoteSecrets } from './vote-secrets';

const keyBytes = 32;
const secretName = 'key';

/** One key for the secret ballots of one vote, to seal them while the vote is open. */
@Injectable()
export class BallotKeys {
  private readonly known = new Map<string, Buffer>();

  constructor(private readonly secrets: VoteSecrets) {}

  /** The key of a vote; a new one when there is none. */
  of(voteId: string): Buffer {
    const key =
      this.known.get(voteId) ??
      this.secrets.read(voteId, secretName) ??
      this.secrets.make(voteId, secretName, () => randomBytes(keyBytes));
    this.known.set(voteId, key);
    return key;
  }

  /** From now on nobody can open what it sealed. */
  destroy(voteId: string): void {
    this.known.get(voteId)?.fill(0);
    this.known.delete(voteId);
    this.secrets.destroy(voteId, secretName);
  }
}
