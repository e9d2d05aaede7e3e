import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who signs in with a login and a password: the council office. */
@Entity('person')
@Unique('person_login', ['login'])
export class PersonRow {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 36 })
  personId!: string;

  @Column({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Lower case; null for who signs in by key only. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  login!: string | null;

  /** scrypt with its parameters and salt; see password.ts. */
  @Column({ name: 'password_hash', type: 'varchar', length: 300, nullable: true })
  passwordHash!: string | null;
}
