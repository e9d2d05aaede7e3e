import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../database/database';
import { RecordingJobRow } from './recording-job.entity';

type Outcome = Pick<RecordingJobRow, 'outcome' | 'file' | 'failure' | 'finishedAt'>;

@Injectable()
export class RecordingJobsStore {
  constructor(private readonly database: Database) {}

  async add(row: RecordingJobRow): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.insert(RecordingJobRow, row);
    });
  }

  async finish(jobId: string, outcome: Outcome): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.update(RecordingJobRow, { jobId }, outcome);
    });
  }

  /** Newest first. */
  ofMeeting(meetingId: string): Promise<RecordingJobRow[]> {
    return this.database.reads.find(RecordingJobRow, { where: { meetingId }, order: { askedAt: 'DESC' } });
  }

  ofMeetings(meetingIds: readonly string[]): Promise<RecordingJobRow[]> {
    return this.database.reads.findBy(RecordingJobRow, { meetingId: In([...meetingIds]) });
  }

  find(jobId: string): Promise<RecordingJobRow | null> {
    return this.database.reads.findOneBy(RecordingJobRow, { jobId });
  }

  /** In the order they were asked for. */
  waiting(): Promise<RecordingJobRow[]> {
    return this.database.reads.find(RecordingJobRow, {
      where: { outcome: IsNull() },
      order: { askedAt: 'ASC' },
    });
  }
}
