import { join } from 'node:path';
import Database from 'better-sqlite3';

interface BallotRow {
  readonly [column: string]: string | number;
}

/**
 * Writes a vote's ballots again through the bare driver: the same rows into the same table, in as many
 * transactions as the server took, in a file of its own beside the server's.
 * @param file the server's database
 * @returns what each transaction took, in milliseconds
 */
export function bareCommits(
  file: string,
  folder: string,
  { voteId, commits }: { readonly voteId: string; readonly commits: number },
): number[] {
  const source = new Database(file, { readonly: true });
  const rows = source
    .prepare<[string], BallotRow>(
      `SELECT * FROM journal_entry
       WHERE json_extract(event, '$.type') = 'ballot.cast' AND json_extract(event, '$.voteId') = ? ORDER BY seq`,
    )
    .all(voteId);
  const schema = source
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_master WHERE tbl_name = 'journal_entry' AND sql IS NOT NULL ORDER BY type DESC`,
    )
    .all();
  source.close();
  const target = new Database(join(folder, `bare-${voteId}.sqlite`));
  try {
    target.pragma('journal_mode = WAL');
    target.pragma('synchronous = FULL');
    for (const { sql } of schema) target.exec(sql);
    return timed(target, groupsOf(rows, commits));
  } finally {
    target.close();
  }
}

function timed(target: Database.Database, groups: readonly (readonly BallotRow[])[]): number[] {
  const columns = Object.keys(groups[0]?.[0] ?? {});
  const insert = target.prepare<BallotRow>(
    `INSERT INTO journal_entry (${columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const commit = target.transaction((rows: readonly BallotRow[]) => {
    for (const row of rows) insert.run(row);
  });
  return groups.map((rows) => {
    const begun = performance.now();
    commit(rows);
    return performance.now() - begun;
  });
}

/** So many groups, as equal as can be, all together everything. */
function groupsOf<T>(items: readonly T[], groups: number): T[][] {
  return Array.from({ length: groups }, (_, index) =>
    items.slice(
      Math.floor((index * items.length) / groups),
      Math.floor(((index + 1) * items.length) / groups),
    ),
  );
}
