import type { RecordingJobFailure } from '@kworum/contracts';
import { errorCode } from '../error-code';

/** Why a job cannot be done, in the closed words of the contract. */
export class JobFailure extends Error {
  constructor(
    readonly code: RecordingJobFailure,
    detail: string,
  ) {
    super(detail);
  }
}

/** What a failed job is told as; what nobody foresaw is a recording that cannot be read. */
export function failureOf(error: unknown): RecordingJobFailure {
  if (error instanceof JobFailure) return error.code;
  const text = error instanceof Error ? error.message : String(error);
  const isFull = ['ENOSPC', 'EDQUOT'].includes(String(errorCode(error))) || /No space left/.test(text);
  return isFull ? 'disk-full' : 'unreadable-recording';
}
