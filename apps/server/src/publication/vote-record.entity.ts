import type { VoteRecord } from '@kworum/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The public record of a vote, written in the transaction that announces its result. */
@Entity('vote_record')
@Index('vote_record_meeting', ['meetingId', 'number'], { unique: true })
export class VoteRecordRow {
  @PrimaryColumn({ name: 'vote_id', type: 'varchar', length: 36 })
  voteId!: string;

  @Column({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @Column({ name: 'vote_number', type: 'integer' })
  number!: number;

  @Column({ type: 'simple-json' })
  record!: VoteRecord;
}
