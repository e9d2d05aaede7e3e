import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the office has decided of the publication of a recording or its captions; rows are only ever added. */
@Entity('recording_decision')
@Index('recording_decision_meeting', ['meetingId'])
export class RecordingDecisionRow {
  @PrimaryColumn({ name: 'decision_id', type: 'varchar', length: 36 })
  decisionId!: string;

  @Column({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @Column({ type: 'varchar', length: 10 })
  what!: 'recording' | 'captions';

  @Column({ type: 'boolean' })
  published!: boolean;

  @Column({ name: 'legal_basis', type: 'varchar', length: 500, nullable: true })
  legalBasis!: string | null;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  reason!: string | null;

  @Column({ name: 'person_id', type: 'varchar', length: 36, nullable: true })
  personId!: string | null;

  @Column({ name: 'decided_by', type: 'varchar', length: 200 })
  by!: string;

  @Column({ name: 'decided_at', type: 'varchar', length: 24 })
  at!: string;
}
