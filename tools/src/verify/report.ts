import type { Counts, JournalExport } from './journal-shapes';
import type { MeetingSoFar } from './meeting-record';
import type { FirstBad, Verification } from './verify-journal';

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

export interface VoteReport {
  readonly number: number;
  readonly voteId: string;
  readonly subject: string;
  readonly rule: string;
  /** What was put to the vote; a test decides nothing. */
  readonly matter: string;
  /** The vote that this one repeats, by number. */
  readonly revoteOf: number | null;
  /** Why the vote was annulled; null for a vote that stands. */
  readonly annulment: string | null;
  /** Mistakes that members declared after the announcement; the counts are without them. */
  readonly corrections: number;
  /** Null for a vote that was annulled while it was open. */
  readonly result: VoteResult | null;
}

export interface VoteResult {
  readonly counts: Counts;
  readonly passed: boolean;
  readonly reason: string;
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

/** Every vote that has a result or lost it. */
function votesOf({ votes }: MeetingSoFar): VoteReport[] {
  return [...votes.values()]
    .filter(({ result, annulment }) => result !== null || annulment !== null)
    .map(({ prepared, annulment, corrections, result }) => ({
      number: prepared.number,
      voteId: prepared.voteId,
      subject: prepared.subject,
      rule: prepared.majority.rule,
      matter: prepared.matter,
      revoteOf: (prepared.revote && votes.get(prepared.revote.of)?.prepared.number) ?? null,
      annulment,
      corrections: corrections.length,
      result: result && {
        counts: result.counts,
        passed: result.verdict.passed,
        reason: result.verdict.reason,
      },
    }));
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
    `  ${report.votes.length} votes, every result computed again:`,
    ...report.votes.map(voteLine),
    '',
  ].join('\n');
}

function keyLine({ key }: Report): string {
  return key.pinned
    ? `  Signed with the expected key (${printable(key.name)}).`
    : `  Signed with the key in the file itself (${printable(key.name)}, ${key.publicKey}): compare it with the published one or give --key.`;
}

function voteLine({ number, subject, rule, result, ...vote }: VoteReport): string {
  const remarks = [
    ...(vote.matter === 'test' ? ['test vote'] : []),
    ...(vote.revoteOf === null ? [] : [`repeats vote ${vote.revoteOf}`]),
    ...(vote.corrections === 0 ? [] : [`declared mistakes: ${vote.corrections}`]),
    ...(vote.annulment === null ? [] : [`annulled: ${printable(vote.annulment)}`]),
  ];
  const end = `${printable(subject)}${remarks.length === 0 ? '' : ` [${remarks.join('; ')}]`}`;
  if (!result) return `  ${number}. no result (${rule}): ${end}`;
  const { counts, passed, reason } = result;
  const figures = `for ${counts.for}, against ${counts.against}, abstain ${counts.abstain}, no vote ${counts.noVote}, absent ${counts.absent}, excluded ${counts.excluded}`;
  return `  ${number}. ${passed ? 'passed' : 'not passed'} (${rule}, ${reason}): ${figures}: ${end}`;
}

/** A stranger's file must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\ufffd');
}
