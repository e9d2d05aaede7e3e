import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalVectors, vectorFolder, vectorText } from './all-vectors';

/** `node tools/dist/vectors/main.js`, from the repository root: writes the golden journals anew. */
mkdirSync(vectorFolder, { recursive: true });
for (const [name, vector] of Object.entries(journalVectors)) {
  writeFileSync(join(vectorFolder, `${name}.json`), vectorText(vector));
}
