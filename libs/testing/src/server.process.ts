import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from './program.process';

/** The built server on a port of its own. */
export class ServerProcess {
  private constructor(
    private readonly program: Program,
    readonly url: string,
    readonly dataDir: string,
  ) {}

  /** Starts the server and waits until it listens. @throws Error with what it has printed when it ends instead */
  static async start(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const { program, match } = await Program.start(
      'apps/server/dist/main.js',
      { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...environment },
      /Listening on (http:\S+)/,
    );
    return new ServerProcess(program, match[1] ?? '', dataDir);
  }

  get operatorKey(): string {
    return readFileSync(join(this.dataDir, 'operator.key'), 'utf8').trim();
  }

  /** What the first visit is asked for. @throws Error when the server has a council already */
  get setupCode(): string {
    const code = /set-up code (\S+)/.exec(this.log)?.[1];
    if (code === undefined) throw new Error('The server has printed no set-up code');
    return code;
  }

  /** Everything that it has logged so far. */
  get log(): string {
    return this.program.printed.join('\n');
  }

  end(signal?: NodeJS.Signals): Promise<void> {
    return this.program.end(signal);
  }
}
