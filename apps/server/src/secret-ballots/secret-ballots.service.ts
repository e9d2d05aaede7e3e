import { BallotContent, SecretBallot, Vote } from '@kworum/domain';
import { Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { BallotKeys } from './ballot-keys';
import { seal, unseal } from './seal';
import { SecretBallotsStore } from './secret-ballots.store';
import { TokenKeys } from './token-keys';
import { VoteSecrets } from './vote-secrets';

/**
 * Keeps what secret ballots say apart from who cast them: sealed while the vote is open, in no order after
 * its close, when the key is destroyed. What this can and cannot promise: docs/adr/0001.
 */
@Injectable()
export class SecretBallotsService implements OnApplicationBootstrap {
  private readonly log = new Logger('SecretBallots');

  constructor(
    private readonly keys: BallotKeys,
    private readonly tokenKeys: TokenKeys,
    private readonly secrets: VoteSecrets,
    private readonly store: SecretBallotsStore,
  ) {}

  /** A crash between a close and the end of its key leaves a key that seals nothing any more. */
  async onApplicationBootstrap(): Promise<void> {
    for (const voteId of this.secrets.votes()) {
      if (!(await this.store.hasSealed(voteId))) this.keys.destroy(voteId);
    }
  }

  /** The ballots of an open vote. Those that cannot be read any more are missing: the vote cannot close. */
  async ofOpenVote(voteId: string): Promise<SecretBallot[]> {
    const sealed = await this.store.sealed(voteId);
    const ballots = sealed.flatMap((ballot) => this.unsealed(voteId, ballot));
    if (ballots.length < sealed.length) {
      this.log.error(
        `${sealed.length - ballots.length} of ${sealed.length} ballots of the secret vote ${voteId} cannot be read: annul the vote and repeat it.`,
      );
    }
    return ballots;
  }

  async keep(
    transaction: Transaction,
    ballots: readonly SecretBallot[],
    votes: readonly Vote[],
  ): Promise<void> {
    const capacities = new Map(votes.map((vote) => [vote.voteId, capacityOf(vote)]));
    const sealed = ballots.map(({ voteId, ...content }) => ({
      voteId,
      sealed: seal(content, this.keys.of(voteId), capacities.get(voteId) ?? 0),
      token: content.token?.token,
    }));
    await this.store.addSealed(transaction, sealed);
  }

  /** The vote is closed with these ballots, or annulled with none. */
  async end(transaction: Transaction, voteId: string, contents: readonly BallotContent[]): Promise<void> {
    await this.store.removeSealed(transaction, voteId);
    await this.store.addCounted(transaction, voteId, contents);
  }

  /** Only after the end is durable. */
  forgetKeys(voteId: string): void {
    this.keys.destroy(voteId);
    this.tokenKeys.destroy(voteId);
  }

  private unsealed(voteId: string, sealed: string): SecretBallot[] {
    try {
      return [{ voteId, ...unseal(sealed, this.keys.of(voteId)) }];
    } catch {
      return [];
    }
  }
}

const tokenBytes = 512;

/** Bytes for the longest ballot: a word, or a mark for every candidate (id, word and punctuation), and its token. */
function capacityOf({ question, anonymous }: Vote): number {
  const content = question.kind === 'election' ? 64 * question.candidates.length : 16;
  return 32 + content + (anonymous ? tokenBytes : 0);
}
