import type { MeetingPhase } from '@kworum/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The register of meetings. Phase and times follow the journal, in the same transaction. */
@Entity('meeting')
@Index('meeting_council', ['councilId', 'phase'])
export class MeetingRow {
  @PrimaryColumn({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @Column({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ name: 'meeting_date', type: 'varchar', length: 10 })
  date!: string;

  @Column({ name: 'meeting_time', type: 'varchar', length: 5 })
  time!: string;

  @Column({ type: 'varchar', length: 200 })
  place!: string;

  @Column({ type: 'boolean' })
  rehearsal!: boolean;

  /** Who asked for a session on demand. */
  @Column({ name: 'on_demand_of', type: 'varchar', length: 200, nullable: true })
  onDemandOf!: string | null;

  @Column({ type: 'varchar', length: 10 })
  phase!: MeetingPhase;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt!: string;

  @Column({ name: 'opened_at', type: 'varchar', length: 24, nullable: true })
  openedAt!: string | null;

  @Column({ name: 'closed_at', type: 'varchar', length: 24, nullable: true })
  closedAt!: string | null;
}
