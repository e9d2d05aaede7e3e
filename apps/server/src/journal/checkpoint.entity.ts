import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed note over the chain's head, written with the entry it signs. */
@Entity('checkpoint')
export class CheckpointRow {
  @PrimaryColumn({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  note!: string;
}
