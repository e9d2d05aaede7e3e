import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AttemptLimit } from './attempt-limit';
import { secretsEqual } from './secret';

const counter = 'setup';

/** The code that who sees the server's log types in at the first visit: nobody else can take the server over. */
@Injectable()
export class SetupCode {
  readonly code = `${digits()}-${digits()}`;
  private readonly attempts = new AttemptLimit(10);

  matches(given: string): boolean {
    const now = Date.now();
    if (this.attempts.isExceeded(counter, now)) return false;
    const right = secretsEqual(given.trim(), this.code);
    if (!right) this.attempts.failed(counter, now);
    return right;
  }
}

function digits(): string {
  return String(randomInt(10_000)).padStart(4, '0');
}
