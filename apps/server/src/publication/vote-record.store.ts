import type { VoteRecord } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Transaction } from '../database/transaction';
import { VoteRecordRow } from './vote-record.entity';

@Injectable()
export class VoteRecordStore {
  constructor(private readonly database: Database) {}

  /** Adds a vote, or what has been declared of it since. */
  async put(transaction: Transaction, record: VoteRecord): Promise<void> {
    const { voteId, meetingId, number } = record;
    await transaction.upsert(VoteRecordRow, { voteId, meetingId, number, record }, ['voteId']);
  }

  async find(voteId: string): Promise<VoteRecord | null> {
    const row = await this.database.reads.findOneBy(VoteRecordRow, { voteId });
    return row?.record ?? null;
  }

  async ofMeeting(meetingId: string): Promise<VoteRecord[]> {
    const rows = await this.database.reads.find(VoteRecordRow, {
      where: { meetingId },
      order: { number: 'ASC' },
    });
    return rows.map(({ record }) => record);
  }
}
