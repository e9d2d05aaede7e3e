import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A five-year term with the statutory size that holds for it. */
@Entity('term')
@Index('term_council', ['councilId'])
export class TermRow {
  @PrimaryColumn({ name: 'term_id', type: 'varchar', length: 36 })
  termId!: string;

  @Column({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ name: 'starts_on', type: 'varchar', length: 10 })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'varchar', length: 10 })
  endsOn!: string;

  @Column({ name: 'statutory_size', type: 'integer' })
  statutorySize!: number;
}
