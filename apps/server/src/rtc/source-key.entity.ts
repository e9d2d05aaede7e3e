import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The key by which a source of the council is published. Kept as it is, for the office looks it up to type it into
 * an encoder: it opens nothing but the picture of that source.
 */
@Entity('source_key')
export class SourceKeyRow {
  @PrimaryColumn({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @PrimaryColumn({ name: 'source_name', type: 'varchar', length: 40 })
  sourceName!: string;

  @Column({ name: 'secret_key', type: 'varchar', length: 64 })
  key!: string;
}
