import { readFile } from 'node:fs/promises';
import { exportShape, JournalExport } from './journal-shapes';

/** The journal could not be had at all; the message is one sentence for the person at the terminal. */
export class Unreadable extends Error {}

const patience = 30_000;

/**
 * Reads an exported journal from a file or an http(s) address.
 * @throws Unreadable when there is none, or when it is no JSON or no journal
 */
export async function readJournal(fileOrUrl: string): Promise<JournalExport> {
  const text = /^https?:\/\//i.test(fileOrUrl) ? await fetchText(fileOrUrl) : await fileText(fileOrUrl);
  const value = parse(text, fileOrUrl);
  const wrong = exportShape.faultIn(value, 'the file');
  if (wrong !== null) {
    throw new Unreadable(
      `${fileOrUrl} is no kworum-journal/1 export: ${wrong} is not what the format asks for.`,
    );
  }
  return value as JournalExport;
}

async function fileText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Unreadable(`${path} cannot be read: ${messageOf(error)}.`);
  }
}

async function fetchText(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (answer.ok) return await answer.text();
    throw new Error(`the server answered ${answer.status} ${answer.statusText}`.trim());
  } catch (error) {
    throw new Unreadable(`${url} cannot be read: ${messageOf(error)}.`);
  }
}

function parse(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`${from} is no JSON: ${messageOf(error)}.`);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
