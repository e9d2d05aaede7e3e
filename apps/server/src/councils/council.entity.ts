import type { CouncilLook } from '@kworum/contracts';
import type { CouncilRules } from '@kworum/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('council')
export class CouncilRow {
  @PrimaryColumn({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** An SVG document. */
  @Column({ name: 'coat_of_arms', type: 'text', nullable: true })
  coatOfArms!: string | null;

  /** Null: nobody has changed it. */
  @Column({ type: 'simple-json', nullable: true })
  look!: CouncilLook | null;

  @Column({ type: 'boolean' })
  demo!: boolean;

  @Column({ type: 'simple-json' })
  rules!: CouncilRules;
}
