import type { Actor, MeetingEvent } from '@kworum/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of a meeting's chain. The primary key makes a second writer of the same meeting fail, never fork. */
@Entity('journal_entry')
export class JournalEntryRow {
  @PrimaryColumn({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'varchar', length: 24 })
  at!: string;

  @Column({ type: 'simple-json' })
  actor!: Actor;

  @Column({ name: 'command_id', type: 'varchar', length: 36 })
  commandId!: string;

  @Column({ type: 'simple-json' })
  event!: MeetingEvent;

  @Column({ type: 'varchar', length: 64 })
  prev!: string;

  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}
