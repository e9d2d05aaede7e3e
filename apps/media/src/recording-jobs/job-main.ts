import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { levelsFrom, StderrLogger } from '../logging/stderr-logger';
import { failureOf } from './job-failure';
import type { JobCall, JobWord } from './job-message';
import { runJob } from './run-job';

/** The process of one job: what becomes of it, the programme does not notice. */
Logger.overrideLogger(new StderrLogger('Recording', { prefix: 'media', logLevels: levelsFrom('log') }));
// The media process has gone; the job is given out again.
process.once('disconnect', () => process.exit());
process.once('message', (call: JobCall) => void work(call));

async function work({ order, place }: JobCall): Promise<void> {
  try {
    const file = await runJob(order, place, (done) => say({ kind: 'progress', done }));
    finish({ kind: 'done', file });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    finish({ kind: 'failed', failure: failureOf(error), detail });
  }
}

function say(word: JobWord): void {
  process.send?.(word);
}

function finish(word: JobWord): void {
  process.send?.(word, undefined, undefined, () => process.disconnect());
}
