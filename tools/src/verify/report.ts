import type { JournalExport } from './journal-shapes';
import { printable } from './printable';
import type { Verification } from './verify-journal';
import { VoteReport, votesOf } from './vote-report';
import { voteLines } from './vote-summary';
import type { FirstBad } from './whole-journal';

/** What `verify --json` prints. */
export interface Report {
  readonly ok: boolean;
  readonly meetingId: string;
  readonly title: string | null;
  readonly rehearsal: boolean;
  readonly entries: number;
  readonly checkpoints: number;
  /** False while the meeting runs, and when the end of its journal is cut off. */
  readonly closed: boolean;
  readonly key: { readonly name: string; readonly publicKey: string; readonly pinned: boolean };
  readonly votes: readonly VoteReport[];
  readonly firstBad: FirstBad | null;
}

export function reportOf(
  journal: JournalExport,
  { meeting, firstBad }: Verification,
  pinned: boolean,
): Report {
  return {
    ok: firstBad === null,
    meetingId: journal.meetingId,
    title: meeting?.plan.title ?? null,
    rehearsal: meeting?.plan.rehearsal ?? false,
    entries: journal.entries.length,
    checkpoints: journal.checkpoints.length,
    closed: meeting?.phase === 'closed',
    key: { ...journal.key, pinned },
    votes: meeting ? votesOf(meeting) : [],
    firstBad,
  };
}

/** The report for a person, ending with a newline. */
export function summaryOf(report: Report): string {
  const { firstBad } = report;
  if (firstBad) {
    const place = firstBad.seq === null ? 'The journal' : `Entry ${firstBad.seq}`;
    return `NOT VALID. ${place} cannot be believed: ${printable(firstBad.reason)} (${firstBad.code}).\n`;
  }
  return [
    `VALID. ${printable(report.title ?? '')}${report.rehearsal ? ' (rehearsal)' : ''}`,
    `  ${report.entries} entries, chain unbroken; ${report.checkpoints} signed checkpoints`,
    report.closed
      ? '  The meeting is closed: the journal is complete.'
      : '  The meeting is not closed in this file: more may follow.',
    keyLine(report),
    votesLine(report),
    ...report.votes.flatMap(voteLines),
    '',
  ].join('\n');
}

function keyLine({ key }: Report): string {
  return key.pinned
    ? `  Signed with the expected key (${printable(key.name)}).`
    : `  Signed with the key in the file itself (${printable(key.name)}, ${key.publicKey}): compare it with the published one or give --key.`;
}

function votesLine({ votes }: Report): string {
  const secret = votes.filter(({ ballot }) => ballot === 'secret').length;
  const limit =
    secret === 0 ? '' : `, but for the counting of ${secret} secret ones, which nobody can repeat`;
  return `  ${votes.length} votes, every result computed again${limit}:`;
}
