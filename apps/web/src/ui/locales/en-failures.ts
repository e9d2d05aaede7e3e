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
  'method-not-allowed': 'This address does not take such a request.',
  'media-away': 'The broadcasting process does not answer now. Please try again in a moment.',
  'unusable-drawing':
    'This drawing cannot be used. Save it as a plain SVG without scripts and links, or as a PNG.',
  'remote-not-allowed': 'Nobody takes part remotely in this meeting.',
  'not-admitted': 'The chair has not admitted you to take part remotely yet.',
  'rtc-away': 'Video connections do not work right now. Please try again in a moment.',
  'not-on-air': 'This meeting is not on air now.',
  'unknown-source': 'There is no such source.',
  'unusable-offer': 'The server cannot take this video connection. Try another browser.',
  'too-many-sessions': 'Too many video connections at once. Please try again in a moment.',
  unreachable: 'The server cannot be reached. Please try again.',
} satisfies Record<FailureCode, string>;
