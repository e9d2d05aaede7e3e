import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { JournalEntry } from '@kworum/domain';

interface EntryRow extends Omit<JournalEntry, 'v' | 'actor' | 'event' | 'meetingId' | 'commandId'> {
  readonly meeting_id: string;
  readonly command_id: string;
  /** JSON. */
  readonly actor: string;
  readonly event: string;
}

/** The journals in a stopped server's database, in the server's own tables. */
export class JournalFile {
  private readonly database: Database.Database;

  constructor(dataDir: string) {
    this.database = new Database(join(dataDir, 'kworum.sqlite'));
  }

  read(meetingId: string): JournalEntry[] {
    return this.database
      .prepare<[string], EntryRow>('SELECT * FROM journal_entry WHERE meeting_id = ? ORDER BY seq')
      .all(meetingId)
      .map(({ meeting_id, command_id, actor, event, ...row }) => ({
        v: 1,
        meetingId: meeting_id,
        commandId: command_id,
        actor: JSON.parse(actor) as JournalEntry['actor'],
        event: JSON.parse(event) as JournalEntry['event'],
        ...row,
      }));
  }

  /** Entries with the receipts of their commands, which a server reads too. */
  append(entries: readonly JournalEntry[]): void {
    const entry = this.database.prepare(
      `INSERT INTO journal_entry (meeting_id, seq, at, actor, command_id, event, prev, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const receipt = this.database.prepare(
      `INSERT INTO command_receipt (meeting_id, command_id, fingerprint, seq, hash, at) VALUES (?, ?, ?, ?, ?, ?)`,
    );
    const all = this.database.transaction(() => {
      for (const { meetingId, seq, at, actor, commandId, event, prev, hash } of entries) {
        entry.run(meetingId, seq, at, JSON.stringify(actor), commandId, JSON.stringify(event), prev, hash);
        receipt.run(meetingId, commandId, hash, seq, hash, at);
      }
    });
    all();
  }

  close(): void {
    this.database.close();
  }
}
