import type { Logger } from '@nestjs/common';
import type { z } from 'zod';

/**
 * What a media process sends, as it must be.
 * @param what its name in the log
 * @returns null when it is not: that is a fault of ours, so the log tells where, and nothing is answered
 */
export function readReport<T>(schema: z.ZodType<T>, body: unknown, what: string, log: Logger): T | null {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  log.warn(`A ${what} of the media process is malformed at ${read.error.issues[0]?.path.join('.')}`);
  return null;
}
