import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** Standard output is kept for results; everything said goes to standard error. */
export class StderrLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[], context?: string, level?: LogLevel): void {
    super.printMessages(messages, context, level, 'stderr');
  }
}

/** From the least grave. */
export const logLevels = ['debug', 'log', 'warn', 'error'] as const;
export type LeastLogLevel = (typeof logLevels)[number];

/** That level and everything graver. */
export function levelsFrom(least: LeastLogLevel): LogLevel[] {
  return [...logLevels.slice(logLevels.indexOf(least)), 'fatal'];
}
