import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hallWords } from '../../hall/hall-words';
import { officeWords } from '../../office/office-words';
import { portalWords } from '../../portal/portal-words';
import { tabletWords } from '../../tablet/tablet-words';
import { pl } from './pl';

const source = resolve(__dirname, '../..');
const groups = Object.keys(pl);

/** Every module that a screen may load, from its entry on. Types and words themselves do not count. */
function modulesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || path.includes('/locales/')) return seen;
  seen.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(
    /(?:^import (?!type )|^} from |import\()[^;]*?'(\..+?)'/gm,
  );
  for (const [, name] of imports) {
    const found = ['.ts', '.tsx'].map((ending) => join(dirname(path), `${name}${ending}`)).find(existsSync);
    if (found !== undefined) modulesOf(found, seen);
  }
  return seen;
}

/** The groups of words that the modules name, as in `t('common.vote')`. */
function groupsUsed(modules: Iterable<string>): string[] {
  const used = [...modules].flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/['`](\w+)\.[\w$]/g)].map(([, group]) => group ?? ''),
  );
  return groups.filter((group) => used.includes(group));
}

describe.each([
  ['tablet', tabletWords],
  ['hall', hallWords],
  ['portal', portalWords],
  ['office', officeWords],
] as const)('the words that the screen %s loads', (screen, words) => {
  const used = groupsUsed(modulesOf(join(source, screen, 'main.tsx')));

  it.each(['pl', 'en'] as const)('are all that it shows, in %s', (language) => {
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((group) => !(group in words[language]))).toEqual([]);
  });

  it('are no more than it shows', () => {
    expect(Object.keys(words.pl).filter((group) => !used.includes(group))).toEqual([]);
  });
});
