import { randomInt } from 'node:crypto';
import type { BallotContent, SecretBallot } from '@kworum/domain';

/** What the secret ballots of open votes say, in memory. Their places are drawn: the order tells nothing. */
export class SecretBallotBox {
  private readonly contents = new Map<string, BallotContent[]>();

  of(voteId: string): readonly BallotContent[] {
    return this.contents.get(voteId) ?? [];
  }

  /** Puts ballots in and empties the box of votes that have ended. */
  take(ballots: readonly SecretBallot[], ended: Iterable<string> = []): void {
    for (const { voteId, choice } of ballots) {
      const box = this.contents.get(voteId) ?? [];
      box.splice(randomInt(box.length + 1), 0, choice);
      this.contents.set(voteId, box);
    }
    for (const voteId of ended) this.contents.delete(voteId);
  }
}
