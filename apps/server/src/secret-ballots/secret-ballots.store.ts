import { createHash, randomBytes, randomInt } from 'node:crypto';
import { BallotContent } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { insertRows } from '../journal/insert-rows.store';
import { SealedBallotRow } from './sealed-ballot.entity';
import { SecretBallotRow } from './secret-ballot.entity';

export interface SealedBallot {
  readonly voteId: string;
  readonly sealed: string;
  /** Of an anonymous ballot: it can be handed in once only, whichever server takes it. */
  readonly token: string | undefined;
}

@Injectable()
export class SecretBallotsStore {
  constructor(private readonly database: Database) {}

  async sealed(voteId: string): Promise<string[]> {
    const rows = await this.database.reads.findBy(SealedBallotRow, { voteId });
    return rows.map(({ sealed }) => sealed);
  }

  hasSealed(voteId: string): Promise<boolean> {
    return this.database.reads.existsBy(SealedBallotRow, { voteId });
  }

  async addSealed(transaction: Transaction, ballots: readonly SealedBallot[]): Promise<void> {
    const rows = shuffled(ballots).map(({ voteId, sealed, token }) => ({
      ...{ voteId, sealed },
      ballotKey: token === undefined ? newKey() : keyOfToken(token),
    }));
    await insertRows(transaction, SealedBallotRow, rows);
  }

  async removeSealed(transaction: Transaction, voteId: string): Promise<void> {
    await transaction.delete(SealedBallotRow, { voteId });
  }

  /** The ballots as they were counted, for whoever counts them again. */
  async addCounted(
    transaction: Transaction,
    voteId: string,
    contents: readonly BallotContent[],
  ): Promise<void> {
    const rows = shuffled(contents).map((choice) => ({ ballotKey: newKey(), voteId, choice }));
    await insertRows(transaction, SecretBallotRow, rows);
  }

  async counted(voteId: string): Promise<BallotContent[]> {
    const rows = await this.database.reads.findBy(SecretBallotRow, { voteId });
    return rows.map(({ choice }) => choice);
  }
}

function newKey(): string {
  return randomBytes(16).toString('hex');
}

function keyOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32);
}

/** Where a table keeps the order of insertion, the order must mean nothing. */
function shuffled<T>(things: readonly T[]): T[] {
  const drawn: T[] = [];
  for (const thing of things) drawn.splice(randomInt(drawn.length + 1), 0, thing);
  return drawn;
}
