import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database';
import { RecordingDecisionRow } from './recording-decision.entity';

@Injectable()
export class RecordingDecisionsStore {
  constructor(private readonly database: Database) {}

  async add(row: RecordingDecisionRow): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.insert(RecordingDecisionRow, row);
    });
  }

  /** In the order they were taken. */
  ofMeetings(meetingIds: readonly string[]): Promise<RecordingDecisionRow[]> {
    return this.database.reads.find(RecordingDecisionRow, {
      where: { meetingId: In([...meetingIds]) },
      order: { at: 'ASC' },
    });
  }
}
