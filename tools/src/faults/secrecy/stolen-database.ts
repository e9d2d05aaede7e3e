import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/** Ballots of a closed vote as the table gives them, in the order in which they lie there. */
export function countedBallots(dataDir: string, voteId: string): { ballotKey: string; choice: string }[] {
  const rows = query<{ ballot_key: string; choice: string }>(
    dataDir,
    'SELECT ballot_key, choice FROM secret_ballot WHERE vote_id = ?',
    voteId,
  );
  return rows.map((row) => ({ ballotKey: row.ballot_key, choice: JSON.parse(row.choice) as string }));
}

/** What the server remembers of the commands that cast the ballots. */
export function receiptsOf(dataDir: string, voteId: string): { memberId: string; fingerprint: string }[] {
  return query<{ memberId: string; fingerprint: string }>(
    dataDir,
    `SELECT json_extract(entry.event, '$.memberId') AS memberId, receipt.fingerprint AS fingerprint
       FROM journal_entry AS entry
       JOIN command_receipt AS receipt
         ON receipt.meeting_id = entry.meeting_id AND receipt.command_id = entry.command_id
      WHERE json_extract(entry.event, '$.type') = 'ballot.issued'
        AND json_extract(entry.event, '$.voteId') = ?`,
    voteId,
  );
}

function query<T>(dataDir: string, statement: string, voteId: string): T[] {
  const database = new SqliteDatabase(join(dataDir, 'kworum.sqlite'), { readonly: true });
  try {
    return database.prepare(statement).all(voteId) as T[];
  } finally {
    database.close();
  }
}
