const walHeaderBytes = 32;
const frameHeaderBytes = 24;

/** A secret ballot as it lies in the database while its vote is open. */
export interface SealedBallot {
  readonly ballotKey: string;
  readonly sealed: string;
}

/** What one commit has added of a vote: who was recorded as having voted, and which sealed ballots. */
export interface WalCommit {
  readonly memberIds: readonly string[];
  readonly ballots: readonly SealedBallot[];
}

/**
 * Reads SQLite's write-ahead log as somebody would who has stolen it: page images in order, commit by commit
 * (https://sqlite.org/fileformat2.html#the_write_ahead_log), looking for anything new of a vote.
 */
export function commitsOf(wal: Buffer, voteId: string): WalCommit[] {
  const commits: WalCommit[] = [];
  const seen = new Set<string>();
  let pages: string[] = [];
  for (const { page, isCommit } of framesOf(wal)) {
    pages.push(page);
    if (!isCommit) continue;
    commits.push(newIn(pages.join('\n'), voteId, seen));
    pages = [];
  }
  return commits.filter(({ memberIds, ballots }) => memberIds.length > 0 || ballots.length > 0);
}

function* framesOf(wal: Buffer): Generator<{ page: string; isCommit: boolean }> {
  if (wal.length < walHeaderBytes) return;
  const pageBytes = wal.readUInt32BE(8);
  const frameBytes = frameHeaderBytes + pageBytes;
  for (let at = walHeaderBytes; at + frameBytes <= wal.length; at += frameBytes) {
    yield {
      page: wal.toString('latin1', at + frameHeaderBytes, at + frameBytes),
      isCommit: wal.readUInt32BE(at + 4) !== 0,
    };
  }
}

function newIn(pages: string, voteId: string, seen: Set<string>): WalCommit {
  const fresh = (id: string) => !seen.has(id) && Boolean(seen.add(id));
  const memberIds = [...pages.matchAll(issued(voteId))]
    .map(([, memberId = '']) => memberId)
    .filter((memberId) => fresh(memberId));
  const ballots = [...pages.matchAll(sealedRow(voteId))]
    .map(([, ballotKey = '', sealed = '']) => ({ ballotKey, sealed }))
    .filter(({ ballotKey }) => fresh(ballotKey));
  return { memberIds, ballots };
}

const issued = (voteId: string) =>
  new RegExp(`"type":"ballot\\.issued","voteId":"${voteId}","memberId":"([0-9a-f-]{36})"`, 'g');
/** Columns of a row lie side by side in a page. */
const sealedRow = (voteId: string) => new RegExp(`([0-9a-f]{32})${voteId}([A-Za-z0-9+/]{40,}={0,2})`, 'g');
