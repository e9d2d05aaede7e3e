import { parseArgs } from 'node:util';
import { readKey, VerifyingKey } from './checkpoint';
import { reportOf, summaryOf } from './report';
import { readJournal, Unreadable } from './source';
import { verifyJournal } from './verify-journal';

export interface Outcome {
  /** 0 valid, 1 not valid, 2 the journal could not be had. */
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  readonly problem: string;
}

const usage = 'Usage: npm run verify -- FILE_OR_URL [--key BASE64] [--json]';

/** Everything that `npm run verify` does, but for printing. */
export async function verifyCommand(args: readonly string[]): Promise<Outcome> {
  try {
    const { fileOrUrl, pinned, json } = readArguments(args);
    const journal = await readJournal(fileOrUrl);
    const report = reportOf(
      journal,
      verifyJournal(journal, keyFor(journal.key, pinned)),
      pinned !== undefined,
    );
    const output = json ? `${JSON.stringify(report)}\n` : summaryOf(report);
    return { exitCode: report.ok ? 0 : 1, output, problem: '' };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { exitCode: 2, output: '', problem: `${error.message}\n` };
  }
}

function readArguments(args: readonly string[]) {
  const { positionals, values } = parse(args);
  const [fileOrUrl, ...others] = positionals;
  if (fileOrUrl === undefined || others.length > 0) throw new Unreadable(usage);
  return { fileOrUrl, pinned: values.key, json: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
  } catch {
    throw new Unreadable(usage);
  }
}

function keyFor(inFile: { name: string; publicKey: string }, pinned: string | undefined): VerifyingKey {
  const key = readKey(inFile.name, pinned ?? inFile.publicKey);
  if (key) return key;
  throw new Unreadable(
    `The key ${pinned === undefined ? 'in the file' : 'given with --key'} is not 32 bytes in base64.`,
  );
}
