import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { insertRows } from '../journal/insert-rows.store';
import { CaptionCueRow } from './caption-cue.entity';

@Injectable()
export class CaptionsStore {
  constructor(private readonly database: Database) {}

  ofMeeting(meetingId: string): Promise<CaptionCueRow[]> {
    return this.database.reads.find(CaptionCueRow, {
      where: { meetingId },
      order: { startedAt: 'ASC', endedAt: 'ASC' },
    });
  }

  count(meetingId: string): Promise<number> {
    return this.database.reads.countBy(CaptionCueRow, { meetingId });
  }

  async add(rows: readonly CaptionCueRow[]): Promise<void> {
    await this.database.write((transaction) => insertRows(transaction, CaptionCueRow, rows));
  }

  /** All of them for others, or none. */
  async replace(meetingId: string, rows: readonly CaptionCueRow[]): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.delete(CaptionCueRow, { meetingId });
      await insertRows(transaction, CaptionCueRow, rows);
    });
  }

  /** @returns whether the meeting has such a cue */
  async change(
    { meetingId, cueId }: Pick<CaptionCueRow, 'meetingId' | 'cueId'>,
    change: Pick<CaptionCueRow, 'startedAt' | 'endedAt' | 'text'>,
  ): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const { affected } = await transaction.update(CaptionCueRow, { meetingId, cueId }, change);
      return affected !== 0;
    });
  }

  async remove(meetingId: string, cueId: string): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const { affected } = await transaction.delete(CaptionCueRow, { meetingId, cueId });
      return affected !== 0;
    });
  }
}
