import type { Problem, ProblemCode } from '@kworum/contracts';

const statusOf: Record<ProblemCode, number> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-setup-code': 401,
  'not-permitted': 403,
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'already-set-up': 409,
  'body-too-large': 413,
  'too-many-attempts': 429,
  'internal-error': 500,
  'not-recorded': 503,
  'method-not-allowed': 405,
  'media-away': 503,
  'unusable-drawing': 400,
  'remote-not-allowed': 403,
  'not-admitted': 403,
  'rtc-away': 503,
  'not-on-air': 503,
  'unknown-source': 404,
  'unusable-offer': 400,
  'too-many-sessions': 429,
};

const titles: Record<ProblemCode, string> = {
  'invalid-input': 'The input is not valid',
  'not-signed-in': 'Nobody is signed in',
  'wrong-credentials': 'The credentials are wrong',
  'wrong-setup-code': 'The set-up code is wrong',
  'not-permitted': 'Not permitted',
  'foreign-origin': 'The request comes from another site',
  'not-found': 'There is no such thing here',
  conflict: 'The request contradicts what is recorded',
  'already-set-up': 'The set-up is done',
  'body-too-large': 'The request is too large',
  'too-many-attempts': 'Too many attempts',
  'internal-error': 'The server has made an error',
  'not-recorded': 'The change could not be recorded',
  'method-not-allowed': 'This address does not take that method',
  'media-away': 'No media process answers',
  'unusable-drawing': 'The drawing cannot be used',
  'remote-not-allowed': 'Nobody takes part from elsewhere here',
  'not-admitted': 'Not admitted to the meeting',
  'rtc-away': 'Nothing answers WebRTC now',
  'not-on-air': 'The meeting is not on air',
  'unknown-source': 'There is no such source',
  'unusable-offer': 'The offer cannot be answered',
  'too-many-sessions': 'Too many sessions',
};

/** An expected refusal of a REST call; the filter turns it into problem+json (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    /** One sentence that says what to do. */
    readonly detail: string,
    readonly errors?: Problem['errors'],
  ) {
    super(`${code}: ${detail}`);
  }

  get status(): number {
    return statusOf[this.code];
  }

  toProblem(): Problem {
    return {
      type: `urn:kworum:problem:${this.code}`,
      title: titles[this.code],
      status: this.status,
      code: this.code,
      detail: this.detail,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}
