import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A holder of a mandate in a term. */
@Entity('member')
@Index('member_council', ['councilId'])
@Index('member_seat', ['termId', 'seat', 'mandateFrom'], { unique: true })
export class MemberRow {
  @PrimaryColumn({ name: 'member_id', type: 'varchar', length: 36 })
  memberId!: string;

  @Column({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ name: 'term_id', type: 'varchar', length: 36 })
  termId!: string;

  @Column({ type: 'integer' })
  seat!: number;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ name: 'function_name', type: 'varchar', length: 200 })
  functionName!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  club!: string | null;

  /** Day of the oath. */
  @Column({ name: 'mandate_from', type: 'varchar', length: 10 })
  mandateFrom!: string;

  /** Last day of the mandate; null: until the end of the term. */
  @Column({ name: 'mandate_until', type: 'varchar', length: 10, nullable: true })
  mandateUntil!: string | null;

  @Column({ name: 'mandate_end_reason', type: 'varchar', length: 500, nullable: true })
  mandateEndReason!: string | null;
}
