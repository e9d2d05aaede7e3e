import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { giveWay, waysBehind } from '../program/give-way';
import type { JobCall, JobWord } from './job-message';

/** Built, wherever this file itself is run from. */
const main = path.resolve(__dirname, '../../dist/recording-jobs/job-main.js');

export interface JobEvents {
  said(word: JobWord): void;
  /** Once, after its last word. */
  ended(): void;
}

/** One job in a process of its own, behind everything else on the machine. */
export class JobProcess {
  private readonly child: ChildProcess;

  constructor(call: JobCall, events: JobEvents) {
    const child = fork(main, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
    giveWay(child.pid, waysBehind.jobs);
    child.on('message', (word) => events.said(word as JobWord));
    let over = false;
    const end = (): void => {
      if (!over) events.ended();
      over = true;
    };
    child.once('error', end);
    child.once('close', end);
    child.send(call);
    this.child = child;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
