import type { Problem, ProblemCode } from '@kworum/contracts';

/** `unreachable` is the client's own: no answer came at all. */
export type FailureCode = ProblemCode | 'unreachable';

export interface Failure {
  readonly code: FailureCode;
  readonly errors: NonNullable<Problem['errors']>;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
