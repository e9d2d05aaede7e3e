import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A holder of a mandate in a term. */
@Entity('member')
@Index('member_council', ['councilId'])
@Index('member_seat', ['termId', 'seat'], { unique: true })
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
}
