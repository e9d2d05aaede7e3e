import { JournalEntry } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { CheckpointRow } from './checkpoint.entity';
import { CommandReceiptRow } from './command-receipt.entity';
import { insertRows } from './insert-rows.store';
import { JournalEntryRow } from './journal-entry.entity';

/** One batch for one meeting's journal: all of it becomes durable, or nothing. */
export interface JournalBatch {
  readonly entries: readonly JournalEntry[];
  readonly receipts: readonly CommandReceiptRow[];
  readonly checkpoints: readonly CheckpointRow[];
}

/** Entries per SELECT. */
const chunk = 1000;

@Injectable()
export class JournalStore {
  constructor(private readonly database: Database) {}

  /** @throws QueryFailedError when another writer has taken one of the numbers. */
  async append(transaction: Transaction, batch: JournalBatch): Promise<void> {
    const rows = batch.entries.map(({ v: _format, ...row }): JournalEntryRow => row);
    await insertRows(transaction, JournalEntryRow, rows);
    await insertRows(transaction, CommandReceiptRow, batch.receipts);
    await insertRows(transaction, CheckpointRow, batch.checkpoints);
  }

  /** Entries of a meeting in order, in portions, so that a long journal does not fill the memory twice. */
  async *read(meetingId: string): AsyncGenerator<JournalEntry> {
    for (let last = 0; ;) {
      const rows = await this.database.reads.find(JournalEntryRow, {
        where: { meetingId, seq: MoreThan(last) },
        order: { seq: 'ASC' },
        take: chunk,
      });
      for (const row of rows) yield { v: 1, ...row };
      const lastRow = rows.at(-1);
      if (!lastRow || rows.length < chunk) return;
      last = lastRow.seq;
    }
  }

  /** Of the last durable entry; 0 without one. */
  async lastSeq(meetingId: string): Promise<number> {
    return (await this.database.reads.maximum(JournalEntryRow, 'seq', { meetingId })) ?? 0;
  }

  receipts(meetingId: string): Promise<CommandReceiptRow[]> {
    return this.database.reads.findBy(CommandReceiptRow, { meetingId });
  }

  checkpoints(meetingId: string): Promise<CheckpointRow[]> {
    return this.database.reads.find(CheckpointRow, { where: { meetingId }, order: { seq: 'ASC' } });
  }
}
