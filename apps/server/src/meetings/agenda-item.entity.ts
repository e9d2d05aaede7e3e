import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('agenda_item')
@Index('agenda_item_position', ['meetingId', 'position'], { unique: true })
export class AgendaItemRow {
  @PrimaryColumn({ name: 'item_id', type: 'varchar', length: 36 })
  itemId!: string;

  @Column({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  /** Order on the agenda, from 1. */
  @Column({ type: 'integer' })
  position!: number;

  /** As printed: "5", "7a". */
  @Column({ type: 'varchar', length: 10 })
  number!: string;

  @Column({ type: 'varchar', length: 500 })
  title!: string;
}
