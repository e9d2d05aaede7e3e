import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a command id was answered with, so that a retry gets the same answer, after a restart too. */
@Entity('command_receipt')
export class CommandReceiptRow {
  @PrimaryColumn({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @PrimaryColumn({ name: 'command_id', type: 'varchar', length: 36 })
  commandId!: string;

  /** SHA-256 of actor and command: the id may not be used for anything else. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint!: string;

  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  @Column({ type: 'varchar', length: 24 })
  at!: string;
}
