import { parseArgs } from 'node:util';
import { Findings, allMet, reportOf, tableOf } from './report';

export type Say = (line: string) => void;

export interface Options {
  /** How often a drill is repeated; undefined: as often as it usually is. */
  readonly rounds: number | undefined;
}

export type Catalogue = Readonly<Record<string, (options: Options, say: Say) => Promise<Findings>>>;

export interface Outcome {
  /** 0 all goals met, 1 one is not, 2 the command cannot be understood. */
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  readonly problem: string;
}

/** Everything that `npm run bench` and `npm run faults` do, but for printing. */
export async function measureCommand(
  command: string,
  catalogue: Catalogue,
  args: readonly string[],
  say: Say,
): Promise<Outcome> {
  const asked = readArguments(args);
  const measure = asked && Object.hasOwn(catalogue, asked.name) ? catalogue[asked.name] : undefined;
  if (!asked || !measure) {
    const known = Object.keys(catalogue).join(', ');
    const problem = `Usage: npm run ${command} -- NAME [--json] [--rounds N], where NAME is one of: ${known}.\n`;
    return { exitCode: 2, output: '', problem };
  }
  const report = reportOf(asked.name, await measure({ rounds: asked.rounds }, say));
  const output = asked.json ? `${JSON.stringify(report)}\n` : tableOf(report);
  return { exitCode: allMet(report) ? 0 : 1, output, problem: '' };
}

/**
 * Runs the command as this process: figures on standard output, progress on standard error. What could not be
 * measured exits with 1, for no goal is met by it.
 */
export async function runMeasureCommand(command: string, catalogue: Catalogue): Promise<void> {
  const say: Say = (line) => process.stderr.write(`${line}\n`);
  try {
    const outcome = await measureCommand(command, catalogue, process.argv.slice(2), say);
    process.stdout.write(outcome.output);
    process.stderr.write(outcome.problem);
    process.exitCode = outcome.exitCode;
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}

function readArguments(args: readonly string[]) {
  const parsed = parse(args);
  const [name, ...others] = parsed?.positionals ?? [];
  if (!parsed || name === undefined || others.length > 0) return undefined;
  const { rounds, json } = parsed.values;
  if (rounds !== undefined && !/^[1-9]\d{0,5}$/.test(rounds)) return undefined;
  return { name, json, rounds: rounds === undefined ? undefined : Number(rounds) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, rounds: { type: 'string' } },
    });
  } catch {
    return undefined;
  }
}
