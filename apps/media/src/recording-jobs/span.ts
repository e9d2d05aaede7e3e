import type { RecordingJob } from '@kworum/contracts';

/** From and to, milliseconds since the epoch; what names no span is about everything. */
export function spanOf(job: RecordingJob): { readonly from: number; readonly to: number } {
  if (job.kind === 'cut-out' || job.kind === 'redact') {
    return { from: Date.parse(job.from), to: Date.parse(job.to) };
  }
  return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}
