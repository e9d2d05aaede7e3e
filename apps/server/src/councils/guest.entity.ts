import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person without a mandate who speaks in meetings: the mayor, the treasurer. */
@Entity('guest')
@Index('guest_council', ['councilId'])
export class GuestRow {
  @PrimaryColumn({ name: 'guest_id', type: 'varchar', length: 36 })
  guestId!: string;

  @Column({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ name: 'function_name', type: 'varchar', length: 200 })
  functionName!: string;
}
