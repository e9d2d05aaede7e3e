import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '../../..');
const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Files with one import each, and the rule that it breaks. */
const illegal = [
  ['libs/domain/src/planted.ts', 'node:crypto', 'domain-imports-nothing'],
  ['libs/contracts/src/too-much.ts', 'socket.io', 'contracts-import-domain-only'],
  ['apps/server/src/planted.ts', '../../media/src/planted', 'no-app-imports-an-app'],
  ['apps/server/src/votes.service.ts', 'typeorm', 'typeorm-in-stores'],
  ['apps/server/src/other.service.ts', 'socket.io', 'socket-io-at-the-edge'],
  ['apps/server/src/driver.store.ts', 'better-sqlite3', 'sqlite-and-postgres-in-database'],
  ['apps/media/src/program/sfu.ts', 'mediasoup', 'mediasoup-in-rooms'],
  ['apps/media/src/program/encoder.ts', 'node:child_process', 'child-process-in-process-files'],
  ['apps/web/src/planted.ts', 'node:fs', 'web-has-no-node'],
  ['apps/web/src/sample.ts', '@kworum/testing', 'testing-only-in-tests'],
  ['tools/src/verify/planted.ts', '@kworum/domain', 'verifier-stands-alone'],
  ['apps/web/src/verify/journal/planted.ts', '@kworum/domain', 'browser-verifier-stands-alone'],
  ['tools/src/bench/planted.ts', '../../../apps/media/src/planted', 'libraries-and-tools-import-no-app'],
  ['libs/testing/src/egg.ts', './hen', 'no-cycle'],
] as const;

const lawful = [
  ['libs/contracts/src/planted.ts', '@kworum/domain'],
  ['apps/media/src/planted.ts', '@kworum/domain'],
  ['apps/server/src/votes.store.ts', 'typeorm'],
  ['apps/server/src/live.gateway.ts', 'socket.io'],
  ['apps/media/src/rooms/sfu.ts', 'mediasoup'],
  ['apps/media/src/program/encoder.process.ts', 'node:child_process'],
  ['tools/src/verify/planted.spec.ts', '@kworum/domain'],
] as const;

/** Closes the cycle; a cycle is reported for one of its files. */
const hen = ['libs/testing/src/hen.ts', './egg'] as const;

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

let folder: string;
let broken: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kworum-boundaries-'));
  writeFileSync(join(folder, 'tsconfig.base.json'), '{}');
  for (const [file, imported] of [...illegal, ...lawful, hen]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import * as it from '${imported}';\nexport const planted = it;\n`);
  }
  broken = rulesBrokenIn(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

function rulesBrokenIn(tree: string): ReadonlyMap<string, readonly string[]> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', join(repository, '.dependency-cruiser.cjs'), '-T', 'json', 'apps', 'libs', 'tools'],
    { cwd: tree, encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as Cruise;
  const rules = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    if (rule.name !== 'unresolvable') rules.set(from, [...(rules.get(from) ?? []), rule.name]);
  }
  return rules;
}

describe('the boundaries of the tree', () => {
  it.each(illegal)('refuse %s an import of %s: %s', (file, _, rule) => {
    expect(broken.get(file)).toEqual([rule]);
  });

  it.each(lawful)('allow %s an import of %s', (file) => {
    expect(broken.get(file)).toBeUndefined();
  });
});
