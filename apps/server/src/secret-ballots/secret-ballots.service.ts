import { BallotContent, SecretBallot, Vote } from '@kworum/domain';
import { Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { BallotKeys } from './ballot-keys';
import { seal, unseal } from './seal';
import { SecretBallotsStore } from './secret-ballots.store';

/**
 * Keeps what secret ballots say apart from who cast them: sealed while the vote is open, in no order after
 * its close, when the key is destroyed. What this can and cannot promise: docs/adr/0001.
 */
@Injectable()
export class SecretBallotsService implements OnApplicationBootstrap {
  private readonly log = new Logger('SecretBallots');

  constructor(
    private readonly keys: BallotKeys,
    private readonly store: SecretBallotsStore,
  ) {}

  /** A crash between a close and the end of its key leaves a key that seals nothing any more. */
  async onApplicationBootstrap(): Promise<void> {
    for (const voteId of this.keys.votes()) {
      if (!(await this.store.hasSealed(voteId))) this.keys.destroy(voteId);
    }
  }

  /** What the ballots of an open vote say. Those that cannot be read any more are missing: the vote cannot close. */
  async ofOpenVote(voteId: string): Promise<BallotContent[]> {
    const sealed = await this.store.sealed(voteId);
    const contents = sealed.flatMap((ballot) => this.unsealed(voteId, ballot));
    if (contents.length < sealed.length) {
      this.log.error(
        `${sealed.length - contents.length} of ${sealed.length} ballots of the secret vote ${voteId} cannot be read: annul the vote and repeat it.`,
      );
    }
    return contents;
  }

  private unsealed(voteId: string, sealed: string): BallotContent[] {
    try {
      return [unseal(sealed, this.keys.of(voteId))];
    } catch {
      return [];
    }
  }

  async keep(
    transaction: Transaction,
    ballots: readonly SecretBallot[],
    votes: readonly Vote[],
  ): Promise<void> {
    const capacities = new Map(votes.map((vote) => [vote.voteId, capacityOf(vote)]));
    const sealed = ballots.map(({ voteId, choice }) => ({
      voteId,
      sealed: seal(choice, this.keys.of(voteId), capacities.get(voteId) ?? 0),
    }));
    await this.store.addSealed(transaction, sealed);
  }

  /** The vote is closed with these ballots, or annulled with none. */
  async end(transaction: Transaction, voteId: string, contents: readonly BallotContent[]): Promise<void> {
    await this.store.removeSealed(transaction, voteId);
    await this.store.addCounted(transaction, voteId, contents);
  }

  /** Only after the end is durable. */
  forgetKey(voteId: string): void {
    this.keys.destroy(voteId);
  }
}

/** Bytes for the longest ballot: a word, or a mark for every candidate (id, word and punctuation). */
function capacityOf({ question }: Vote): number {
  return question.kind === 'election' ? 16 + 64 * question.candidates.length : 16;
}
