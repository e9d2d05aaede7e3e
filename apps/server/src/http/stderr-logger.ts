import { ConsoleLogger, LogLevel } from '@nestjs/common';

/** Nest's account of its own wiring: of no use to who runs the server. */
const wiring = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'WebSocketsController',
  'NestApplication',
]);

/** Logs go to standard error: standard output is for results. */
export class StderrLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[], context?: string, level?: LogLevel): void {
    if (level === 'log' && context !== undefined && wiring.has(context)) return;
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
