import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { environmentVariables, readConfig } from './config';
import { StartupError } from './startup-error';

const operations = readFileSync(resolve(__dirname, '../../../../docs/operations.md'), 'utf8');

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, databaseUrl: undefined, mediaKey: undefined });
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    [{ PORT: '70000' }, /^The environment is not usable: PORT /],
    [{ PUBLIC_URL: 'sesja.example.pl' }, /PUBLIC_URL/],
    [{ MEDIA_KEY: 'short' }, /MEDIA_KEY/],
    [{ PORT: 'x', LOG_LEVEL: 'loud' }, /PORT .*; LOG_LEVEL /],
  ])('refuses %j with one sentence', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(StartupError);
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  it('is explained to operators, variable by variable', () => {
    const explained = [...operations.matchAll(/^\| `([A-Z_]+)` +\| (server|both) +\|/gm)].map(
      ([, name]) => name,
    );
    expect(explained.sort()).toEqual([...environmentVariables].sort());
  });
});
