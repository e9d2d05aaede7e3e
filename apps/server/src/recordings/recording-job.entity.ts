import type { RecordingJob, RecordingJobFailure } from '@kworum/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work asked for on a recording. A row is never deleted: it is the record of who had what taken out, and why. */
@Entity('recording_job')
@Index('recording_job_meeting', ['meetingId'])
@Index('recording_job_outcome', ['outcome'])
export class RecordingJobRow {
  @PrimaryColumn({ name: 'job_id', type: 'varchar', length: 36 })
  jobId!: string;

  @Column({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @Column({ type: 'simple-json' })
  job!: RecordingJob;

  @Column({ name: 'person_id', type: 'varchar', length: 36, nullable: true })
  personId!: string | null;

  @Column({ name: 'asked_by', type: 'varchar', length: 200 })
  askedBy!: string;

  @Column({ name: 'asked_at', type: 'varchar', length: 24 })
  askedAt!: string;

  /** Null while it is not over: what runs is known to the media process alone. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  outcome!: 'done' | 'failed' | null;

  /** Beside the recording. */
  @Column({ name: 'result_file', type: 'varchar', length: 80, nullable: true })
  file!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  failure!: RecordingJobFailure | null;

  @Column({ name: 'finished_at', type: 'varchar', length: 24, nullable: true })
  finishedAt!: string | null;
}
