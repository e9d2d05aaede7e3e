import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, environmentVariables, readConfig } from './config';
import { findFfmpeg } from './find-ffmpeg';
import { parseProgrammeSource, parseProgrammeSources } from './programme-source';
import { parseRenditions } from './renditions';

const working = { MEDIA_KEY: 'a-shared-secret-of-two', FFMPEG_PATH: process.execPath };

const operations = readFileSync(resolve(__dirname, '../../../../docs/operations.md'), 'utf8');

describe('the configuration', () => {
  it('is explained to operators, variable by variable', () => {
    const explained = [...operations.matchAll(/^\| `([A-Z_]+)` +\| (media|both) +\|/gm)].map(
      ([, name]) => name,
    );
    expect([...explained, 'PATH'].sort()).toEqual([...environmentVariables].sort());
  });

  it('needs nothing but the shared key and an ffmpeg', () => {
    expect(readConfig(working)).toMatchObject({
      ...{ serverUrl: 'http://127.0.0.1:3000', logLevel: 'log' },
      sources: [{ name: 'test', source: { kind: 'test' } }],
      size: { width: 1280, height: 720 },
    });
  });

  it.each([
    ['MEDIA_KEY', { MEDIA_KEY: undefined }, 'MEDIA_KEY is missing'],
    ['MEDIA_KEY', { MEDIA_KEY: 'short' }, 'MEDIA_KEY must have at least 16 characters'],
    ['SERVER_URL', { SERVER_URL: 'ftp://example.pl' }, 'SERVER_URL must be an http address'],
    ['PROGRAMME_SIZE', { PROGRAMME_SIZE: '1279x720' }, 'PROGRAMME_SIZE must be WIDTHxHEIGHT'],
    ['PUSH_TARGETS', { PUSH_TARGETS: 'YouTube=http://a/b' }, 'PUSH_TARGETS must be NAME=rtmp://host/app/key'],
    ['PROGRAMME_RENDITIONS', { PROGRAMME_RENDITIONS: '360' }, 'PROGRAMME_RENDITIONS must be off, or some of'],
    ['PROGRAMME_SOURCE', { PROGRAMME_SOURCE: 'file:relative.mp4' }, 'PROGRAMME_SOURCE must be test, file:'],
    ['PROGRAMME_SOURCES', { PROGRAMME_SOURCES: 'A=test,A=test' }, 'PROGRAMME_SOURCES must be NAME=SOURCE'],
    [
      'pair',
      { PROGRAMME_SOURCES: 'test', PROGRAMME_SOURCE: 'test' },
      'PROGRAMME_SOURCES or PROGRAMME_SOURCE, not both',
    ],
    ['FFMPEG_PATH', { FFMPEG_PATH: '/does/not/exist' }, 'FFMPEG_PATH names /does/not/exist'],
  ])('refuses a bad %s with a sentence (%j)', (_, change, sentence) => {
    const read = (): unknown => readConfig({ ...working, ...change });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(sentence);
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ ...working, PROGRAMME_SIZE: '', SERVER_URL: '' })).toEqual(readConfig(working));
  });

  it('says what to install when there is no ffmpeg', () => {
    const found = findFfmpeg(undefined, '/does/not/exist', () => '/no/ffmpeg/either');
    expect(found).toMatchObject({ ok: false, reason: expect.stringContaining('install it') as string });
  });

  it.each([
    ['test', { kind: 'test' }],
    ['file:/nagrania/sesja 40.mp4', { kind: 'file', path: '/nagrania/sesja 40.mp4' }],
    ['rtmp://0.0.0.0:1935/live/sala', { kind: 'rtmp', url: 'rtmp://0.0.0.0:1935/live/sala' }],
    ['rtmp://host/live/key', null],
    [
      'srt://0.0.0.0:9000?passphrase=dziesiec-znakow',
      { kind: 'srt', url: 'srt://0.0.0.0:9000', passphrase: 'dziesiec-znakow' },
    ],
    ['srt://0.0.0.0:9000?passphrase=short', null],
    ['srt://0.0.0.0:9000', null],
    ['rtsp://user:word@10.0.0.9/stream1', { kind: 'rtsp', url: 'rtsp://user:word@10.0.0.9/stream1' }],
    ['', null],
  ])('reads the source %j', (text, expected) => {
    expect(parseProgrammeSource(text)).toEqual(expected);
  });

  it('reads several sources with their names, and names those that have none', () => {
    const camera = { kind: 'rtsp', url: 'rtsp://10.0.0.9/a=1' };
    const test = { kind: 'test' };
    expect(parseProgrammeSources('Mównica=rtsp://10.0.0.9/a=1, test,test')).toEqual([
      { name: 'Mównica', source: camera },
      { name: 'test', source: test },
      { name: 'test 2', source: test },
    ]);
  });

  it.each([
    ['off', { heights: [], soundAlone: false }],
    ['360p,audio', { heights: [360], soundAlone: true }],
    ['180p, 540p,audio', { heights: [540, 180], soundAlone: true }],
    ['360p,360p', null],
    ['361p', null],
    ['audio,', null],
    ['2160p', null],
  ])('reads the renditions %j', (text, expected) => {
    expect(parseRenditions(text)).toEqual(expected);
  });

  it.each(['', 'test,', 'Sala=nothing', ' =test', 'test 2=test,test,test'])(
    'refuses the sources %j',
    (text) => {
      expect(parseProgrammeSources(text)).toBeNull();
    },
  );
});
