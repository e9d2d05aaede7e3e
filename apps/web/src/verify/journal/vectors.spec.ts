import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import { Cryptography, bestCryptography, browserCryptography, portableCryptography } from './cryptography';
import { readJournal } from './format';
import { codeOf } from './objection';
import { readKey, verifyJournal } from './verify-journal';

interface Vector {
  readonly pinnedKey?: string;
  readonly expected: { readonly ok: boolean; readonly seq: number | null; readonly code: string | null };
  readonly journal: unknown;
}

const folder = join(__dirname, '../../../../../libs/domain/vectors/journal');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const subtle = webcrypto.subtle as unknown as SubtleCrypto;

async function judged(file: string, cryptography: Cryptography) {
  const vector = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector;
  const journal = readJournal(vector.journal);
  const key = readKey(journal.key.name, vector.pinnedKey ?? journal.key.publicKey);
  if (!key) throw new Error('A vector names a good key');
  const checked: number[] = [];
  const onProgress = (entries: number) => {
    checked.push(entries);
    return Promise.resolve();
  };
  const { firstBad } = await verifyJournal(journal, { key, cryptography, onProgress });
  const verdict = {
    ok: firstBad === null,
    seq: firstBad?.seq ?? null,
    code: firstBad && codeOf[firstBad.reason],
  };
  return { verdict, expected: vector.expected, checked, entries: journal.entries.length };
}

describe.each([
  ['the browser’s cryptography', () => Promise.resolve(browserCryptography(subtle))],
  ['the library for older browsers', portableCryptography],
])('golden journals with %s', (_, made) => {
  let cryptography: Cryptography;

  beforeAll(async () => {
    cryptography = await made();
  });

  it.each(files)('%s is judged as it says', async (file) => {
    const { verdict, expected } = await judged(file, cryptography);
    expect(verdict).toEqual(expected);
  });
});

it('tells of every entry that was checked', async () => {
  const { checked, entries } = await judged('valid.json', browserCryptography(subtle));
  expect(checked).toEqual(Array.from({ length: entries }, (_, index) => index + 1));
});

it('misses the change of the agenda when the file ends at the announcement that carried it', async () => {
  const { journal: raw } = JSON.parse(
    readFileSync(join(folder, 'valid-agenda-changes.json'), 'utf8'),
  ) as Vector;
  const journal = readJournal(raw);
  const end = journal.entries.findIndex((entry) => JSON.stringify(entry).includes('"agenda.changed"'));
  const key = readKey(journal.key.name, journal.key.publicKey);
  if (!key) throw new Error('A vector names a good key');
  const upTo = (note: string) => Number(note.split('\n')[1]) <= end;
  const { firstBad } = await verifyJournal(
    { ...journal, entries: journal.entries.slice(0, end), checkpoints: journal.checkpoints.filter(upTo) },
    { key, cryptography: browserCryptography(subtle), onProgress: () => Promise.resolve() },
  );
  expect(firstBad).toEqual({ seq: end, reason: 'consequenceMissing', detail: 'agenda.changed' });
});

describe('the choice of the cryptography', () => {
  const signature = new Uint8Array(64);
  const key = new Uint8Array(32).fill(7);

  it('falls to the library where the page has none of its own', async () => {
    const { sha256, isSigned } = await bestCryptography(undefined);
    expect(await sha256(new Uint8Array())).toEqual(
      new Uint8Array(await subtle.digest('SHA-256', new Uint8Array())),
    );
    expect(await isSigned(key, signature, new Uint8Array())).toBe(false);
  });

  it('falls to the library where the browser does not know Ed25519', async () => {
    const asked: unknown[] = [];
    const old = {
      generateKey: (algorithm: unknown) => {
        asked.push(algorithm);
        return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
      },
    } as unknown as SubtleCrypto;
    const { isSigned } = await bestCryptography(old);
    expect(asked).toEqual(['Ed25519']);
    expect(await isSigned(key, signature, new Uint8Array())).toBe(false);
  });
});
