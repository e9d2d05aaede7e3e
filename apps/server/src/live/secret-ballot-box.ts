import { randomInt } from 'node:crypto';
import type { BallotContent, BallotToken, SecretBallot } from '@kworum/domain';

/** The secret ballots of open votes, in memory. Their places are drawn: the order tells nothing. */
export class SecretBallotBox {
  private readonly ballots = new Map<string, SecretBallot[]>();

  contents(voteId: string): readonly BallotContent[] {
    return this.of(voteId).map(({ choice }) => choice);
  }

  /** What anonymous ballots were handed in with, in the order of their bytes. */
  tokens(voteId: string): readonly BallotToken[] {
    return this.of(voteId)
      .flatMap(({ token }) => (token ? [token] : []))
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.token, 'base64'), Buffer.from(b.token, 'base64')));
  }

  has(voteId: string, token: string): boolean {
    return this.of(voteId).some((ballot) => ballot.token?.token === token);
  }

  take(ballots: readonly SecretBallot[]): void {
    for (const ballot of ballots) {
      const box = this.ballots.get(ballot.voteId) ?? [];
      box.splice(randomInt(box.length + 1), 0, ballot);
      this.ballots.set(ballot.voteId, box);
    }
  }

  empty(voteId: string): void {
    this.ballots.delete(voteId);
  }

  /** A box of its own with the same ballots. */
  copy(): SecretBallotBox {
    const copy = new SecretBallotBox();
    for (const [voteId, ballots] of this.ballots) copy.ballots.set(voteId, [...ballots]);
    return copy;
  }

  private of(voteId: string): readonly SecretBallot[] {
    return this.ballots.get(voteId) ?? [];
  }
}
