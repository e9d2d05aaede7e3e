import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const repository = resolve(__dirname, '../../..');

/** A built program of this repository as a process of its own, which can be killed like one. */
export class Program {
  private constructor(
    readonly child: ChildProcess,
    /** What it has written to its standard error so far. */
    readonly printed: readonly string[],
  ) {}

  /**
   * Starts a program and waits for a line on its standard error.
   * @param main path of its main file from the repository's root
   * @returns the match of `line` beside the program
   * @throws Error with what it has printed when it ends instead
   */
  static async start(
    main: string,
    environment: NodeJS.ProcessEnv,
    line: RegExp,
  ): Promise<{ program: Program; match: RegExpExecArray }> {
    const child = spawn(process.execPath, [join(repository, main)], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const printed: string[] = [];
    for await (const text of createInterface({ input: child.stderr })) {
      printed.push(text);
      const match = line.exec(text);
      if (!match) continue;
      child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
      return { program: new Program(child, printed), match };
    }
    throw new Error(`${main} has ended too early:\n${printed.join('\n')}`);
  }

  /** Resolves when the process is gone. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
