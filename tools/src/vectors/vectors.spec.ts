import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKey } from '../verify/checkpoint';
import { exportShape, JournalExport } from '../verify/journal-shapes';
import { verifyJournal } from '../verify/verify-journal';
import { journalVectors, vectorFolder, vectorText } from './all-vectors';
import type { JournalVector } from './vector';

const folder = join(__dirname, '../../..', vectorFolder);
const files = readdirSync(folder).sort();
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('golden journals', () => {
  it('are those that the generator makes', () => {
    expect(files).toEqual(
      Object.keys(journalVectors)
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const [name, vector] of Object.entries(journalVectors)) {
      expect(textOf(`${name}.json`)).toBe(vectorText(vector));
    }
  });

  it.each(files)('%s is judged as it says', (file) => {
    const vector = JSON.parse(textOf(file)) as JournalVector;
    expect(exportShape.faultIn(vector.journal, 'journal')).toBeNull();
    const journal = vector.journal as JournalExport;
    const key = readKey(journal.key.name, vector.pinnedKey ?? journal.key.publicKey);
    if (!key) throw new Error('A vector names a good key');
    const { firstBad } = verifyJournal(journal, key);
    expect({ ok: firstBad === null, seq: firstBad?.seq ?? null, code: firstBad?.code ?? null }).toEqual(
      vector.expected,
    );
  });
});
