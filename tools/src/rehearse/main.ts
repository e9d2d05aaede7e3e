import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HttpClient, RestError } from '@kworum/testing';
import { ReadCase, VoteCase, readCases } from './case';
import { PlayedVote, bodiesOf, playBody } from './play';
import { reachServer } from './running-server';

const usage = 'Usage: npm run rehearse -- --votes FILE [--json] [--url http://127.0.0.1:3000]';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      votes: { type: 'string' },
      json: { type: 'boolean', default: false },
      url: { type: 'string' },
    },
  });
  if (values.votes === undefined) throw new Error(usage);
  const cases = readCases(readFileSync(values.votes, 'utf8'));
  const server = await reachServer(values.url ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`, say);
  try {
    const key = await workingKey(server.url, server.operatorKeys);
    const played = await playAll(server.url, key, playable(cases));
    return report(cases, played, values.json);
  } finally {
    await server.close();
  }
}

async function playAll(
  url: string,
  key: string,
  cases: readonly VoteCase[],
): Promise<Map<string, PlayedVote>> {
  const played = new Map<string, PlayedVote>();
  for (const body of bodiesOf(cases)) {
    say(`A body of ${body[0]?.statutorySize ?? 0} seats: ${body.length} votes`);
    for (const vote of await playBody(url, key, body)) played.set(vote.id, vote);
  }
  return played;
}

/** One line per vote, in the order of the file. @returns the exit code */
function report(cases: readonly ReadCase[], played: ReadonlyMap<string, PlayedVote>, json: boolean): number {
  let agree = true;
  for (const read of cases) {
    if ('impossible' in read) {
      const { id, reason } = read.impossible;
      print(json ? JSON.stringify({ id, impossible: reason }) : `${id}: cannot be: ${reason}`);
      agree = false;
      continue;
    }
    const vote = played.get(read.play.id);
    if (!vote) throw new Error(`Vote ${read.play.id} was not played`);
    const matches = vote.passed === read.play.passed;
    if (!matches)
      say(`${vote.id}: published as ${read.play.passed ? 'passed' : 'not passed'}, computed otherwise`);
    print(json ? JSON.stringify(vote) : `${matches ? '✓' : '✗'} ${vote.id}: ${vote.verdict}`);
    agree = agree && matches;
  }
  return agree ? 0 : 1;
}

/** The key among those found here that the server accepts. */
async function workingKey(url: string, keys: readonly string[]): Promise<string> {
  for (const key of keys) {
    try {
      await new HttpClient(url).councils(key);
      return key;
    } catch (error) {
      if (!(error instanceof RestError) || error.code !== 'not-permitted') throw error;
    }
  }
  throw new Error(
    `The server at ${url} accepts no operator key found here: run this on its machine with its DATA_DIR set.`,
  );
}

function playable(cases: readonly ReadCase[]): VoteCase[] {
  return cases.flatMap((read) => ('play' in read ? [read.play] : []));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
