import type { Role } from '@kworum/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A key that signs a device in: a link or a QR code. Only its hash is stored. */
@Entity('sign_in_key')
@Index('sign_in_key_member', ['memberId'])
export class SignInKeyRow {
  @PrimaryColumn({ name: 'key_hash', type: 'varchar', length: 64 })
  keyHash!: string;

  @Column({ name: 'council_id', type: 'varchar', length: 36 })
  councilId!: string;

  @Column({ type: 'varchar', length: 10 })
  role!: Role;

  @Column({ name: 'member_id', type: 'varchar', length: 36, nullable: true })
  memberId!: string | null;

  @Column({ name: 'person_id', type: 'varchar', length: 36, nullable: true })
  personId!: string | null;

  @Column({ name: 'expires_at', type: 'varchar', length: 24 })
  expiresAt!: string;
}
