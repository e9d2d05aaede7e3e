import { randomBytes, randomInt } from 'node:crypto';
import { BallotContent } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { insertRows } from '../journal/insert-rows.store';
import { SealedBallotRow } from './sealed-ballot.entity';
import { SecretBallotRow } from './secret-ballot.entity';

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

  async addSealed(
    transaction: Transaction,
    ballots: readonly { readonly voteId: string; readonly sealed: string }[],
  ): Promise<void> {
    const rows = shuffled(ballots).map((ballot) => ({ ...ballot, ballotKey: newKey() }));
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

/** Where a table keeps the order of insertion, the order must mean nothing. */
function shuffled<T>(things: readonly T[]): T[] {
  const drawn: T[] = [];
  for (const thing of things) drawn.splice(randomInt(drawn.length + 1), 0, thing);
  return drawn;
}
