import { createRequire } from 'node:module';
import { build } from './build.mjs';
import { installPackages } from './packages.mjs';
import { fromRoot } from './paths.mjs';
import { attach } from './process.mjs';
import { findChromium, findFfmpeg } from './programs.mjs';
import { obtainWorker } from './worker/obtain-worker.mjs';

const usualDatabases = [
  'postgres://postgres@127.0.0.1:5432/test',
  'postgres://postgres@127.0.0.1:5432/postgres',
];

/** `npm test [project…] [jest's arguments]`: every test, or those of the named jest projects. */
export async function test(args) {
  await installPackages();
  await build('server', 'screens');
  const environment = { FFMPEG_PATH: await findFfmpeg(), CHROME_BIN: await findChromium() };
  if (needWorker(args)) environment.MEDIASOUP_WORKER_BIN = await obtainWorker();
  const database = await findDatabase();
  if (database.url) environment.TEST_DATABASE_URL = database.url;
  const code = await attach(
    process.execPath,
    [fromRoot('node_modules', 'jest', 'bin', 'jest.js'), ...jestArguments(args)],
    {
      environment,
    },
  );
  if (database.url) return code;
  process.stderr.write(`Not run: the PostgreSQL suites (${database.reason}).\n`);
  return inContinuousIntegration() ? code || 1 : code;
}

/** WebRTC is tested with its worker or not at all, and these two have nothing to do with it. */
function needWorker(args) {
  const projects = projectsAmong(args);
  return projects.length === 0 || projects.some((name) => !['rules', 'screens'].includes(name));
}

function projectsAmong(args) {
  const known = createRequire(import.meta.url)(fromRoot('jest.config.js')).projects.map(
    (project) => project.displayName,
  );
  return args.filter((arg) => known.includes(arg));
}

function jestArguments(args) {
  const projects = projectsAmong(args);
  const others = args.filter((arg) => !projects.includes(arg));
  return [
    ...(inContinuousIntegration() ? ['--ci'] : []),
    ...others,
    ...(projects.length > 0 ? ['--selectProjects', ...projects] : []),
  ];
}

function inContinuousIntegration() {
  return process.env.CI === 'true';
}

/** @returns {Promise<{ url: string } | { reason: string }>} the first database that lets us in */
async function findDatabase() {
  const { Client } = createRequire(fromRoot('apps', 'server', 'package.json'))('pg');
  const reasons = [];
  for (const url of process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : usualDatabases) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return { url };
    } catch (error) {
      reasons.push(error.code ?? error.message);
    } finally {
      await client.end();
    }
  }
  return { reason: `no database lets us in: ${[...new Set(reasons)].join(', ')}` };
}
