import type { RecordingJobFailure, RecordingOrder } from '@kworum/contracts';
import type { JobPlace } from './job-place';

/** To the process that does a job: once. */
export interface JobCall {
  readonly order: RecordingOrder;
  readonly place: JobPlace;
}

/** From it. */
export type JobWord =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly file: string }
  | { readonly kind: 'failed'; readonly failure: RecordingJobFailure; readonly detail: string };
