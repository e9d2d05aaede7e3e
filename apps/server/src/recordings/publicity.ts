import type { RecordingJob, RecordingPublicity } from '@kworum/contracts';
import type { RecordingDecisionRow } from './recording-decision.entity';
import type { RecordingJobRow } from './recording-job.entity';

export type Redaction = RecordingJobRow & { readonly job: Extract<RecordingJob, { kind: 'redact' }> };

export function isRedaction(row: RecordingJobRow): row is Redaction {
  return row.job.kind === 'redact';
}

/** What the publication of a recording depends on. */
export interface Circumstances {
  readonly isPublicMeeting: boolean;
  readonly closedAt: string | null;
  /** In the order they were taken. */
  readonly decisions: readonly RecordingDecisionRow[];
  readonly redactions: readonly Redaction[];
}

/**
 * Recordings of sessions are published (u.s.g. art. 20(1b), u.s.p. art. 15(1a), u.s.w. art. 21(1a)): from the end of
 * the meeting on, unless the office has decided otherwise. What is to be taken out is not shown while it is still in.
 */
export function publicityOf(circumstances: Circumstances): RecordingPublicity {
  const { isPublicMeeting, closedAt } = circumstances;
  if (!isPublicMeeting) return 'never';
  if (closedAt === null) return 'not-yet';
  if (withholding(circumstances)) return 'withheld';
  return circumstances.redactions.some((one) => isUnsettled(one, circumstances)) ? 'redacting' : 'public';
}

/** The decision that keeps the recording from the public now. */
export function withholding({ decisions }: Circumstances): RecordingDecisionRow | null {
  const last = decisions.findLast(({ what }) => what === 'recording');
  return last?.published === false ? last : null;
}

/** The moment from which the public could see it; null: it never could. */
export function firstPublicAt({ isPublicMeeting, closedAt, decisions }: Circumstances): string | null {
  if (!isPublicMeeting || closedAt === null) return null;
  const taken = decisions.filter(({ what }) => what === 'recording');
  const before = taken.findLast(({ at }) => at < closedAt);
  if (before?.published ?? true) return closedAt;
  return taken.find(({ at, published }) => published && at >= closedAt)?.at ?? null;
}

export function captionsPublished({ decisions }: Circumstances): boolean {
  return decisions.findLast(({ what }) => what === 'captions')?.published ?? false;
}

/**
 * Ordered, and what it takes out may still be in: it is not done. One that failed stays so until the same was taken
 * out after all, or the office has published the recording knowing of it.
 */
function isUnsettled(
  redaction: Redaction,
  { redactions, decisions }: Pick<Circumstances, 'redactions' | 'decisions'>,
): boolean {
  if (redaction.outcome === 'done') return false;
  const since = redaction.finishedAt;
  if (redaction.outcome === null || since === null) return true;
  const repeated = redactions.some((other) => other.outcome === 'done' && covers(other, redaction));
  const published = decisions.some(
    ({ what, published: yes, at }) => what === 'recording' && yes && at >= since,
  );
  return !repeated && !published;
}

function covers({ job: wide }: Redaction, { job }: Redaction): boolean {
  return wide.from <= job.from && wide.to >= job.to && (wide.mute || !job.mute) && (wide.blur || !job.blur);
}

/**
 * Whether the file that a job has made may hold what was taken out since, or is to be taken out.
 * @param changedAt of the file, milliseconds: a redaction that has worked on it too has changed it after the job
 */
export function isVoid(row: RecordingJobRow, changedAt: number, circumstances: Circumstances): boolean {
  const finishedAt = row.finishedAt ?? '';
  return circumstances.redactions.some((redaction) => {
    if (!overlaps(row.job, redaction)) return false;
    if (redaction.outcome !== 'done') return isUnsettled(redaction, circumstances);
    const isNewer = (redaction.finishedAt ?? '') > finishedAt;
    return isNewer && changedAt <= Date.parse(finishedAt);
  });
}

function overlaps(job: RecordingJob, { job: redaction }: Redaction): boolean {
  return job.kind !== 'cut-out' || (job.from < redaction.to && redaction.from < job.to);
}
