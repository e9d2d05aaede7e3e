import type { FailureCode } from '../api/problem';

export const enFailures = {
  'invalid-input': 'Check the marked fields.',
  'not-found': 'Not found.',
  'not-signed-in': 'Please sign in again.',
  'wrong-credentials': 'The sign-in details are wrong.',
  'too-many-attempts': 'Too many attempts. Please wait a few minutes.',
  'not-permitted': 'You are not permitted to do this.',
  'foreign-origin': 'The page was opened at a wrong address.',
  conflict: 'The server holds a different state by now. Reload the page.',
  'already-set-up': 'The council is already set up. Please sign in.',
  'wrong-setup-code': 'The set-up code is wrong. The server prints it when it starts.',
  'body-too-large': 'Too much data at once.',
  'not-recorded': 'The server could not record the data. Please try again.',
  'internal-error': 'Server error. Try again; tell the administrator if it persists.',
  unreachable: 'The server cannot be reached. Please try again.',
} satisfies Record<FailureCode, string>;
