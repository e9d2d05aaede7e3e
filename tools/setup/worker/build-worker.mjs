import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from '../debian.mjs';
import { capture } from '../process.mjs';
import { Unmet } from '../unmet.mjs';
import { mediasoupFolder } from './worker-file.mjs';
import { patchSources } from './worker-patches.mjs';

const packages = [
  ...['g++', 'pkg-config', 'meson', 'ninja-build', 'flatbuffers-compiler', 'libflatbuffers-dev'],
  ...['libabsl-dev', 'libsrtp2-dev', 'libusrsctp-dev', 'libuv1-dev', 'libssl-dev'],
];
/** Stand in the place of the libraries that the worker's build would download, and lead to Debian's. */
const systemLibraries = join(dirname(fileURLToPath(import.meta.url)), 'subprojects');
/** Debian's meson with Debian's Python, whatever Python comes first on the path. */
const meson = ['/usr/bin/python3', '/usr/bin/meson'];

/**
 * Builds the worker from the sources in its npm package, with nothing but Debian's packages, at low priority.
 * @param {{ keep: (file: string) => void, note: (words: string) => void }} how `keep` gets the file while it exists
 */
export async function buildWorker({ keep, note }) {
  note('installing compiler and libraries');
  if (!(await installDebianPackages(packages))) {
    throw new Unmet(
      `Building the WebRTC worker needs Debian's packages: apt-get install ${packages.join(' ')}, or name a worker in MEDIASOUP_WORKER_BIN.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'kworum-worker-'));
  try {
    const sources = join(folder, 'worker');
    cpSync(join(mediasoupFolder, 'worker'), sources, { recursive: true });
    useSystemLibraries(sources);
    patchSources(sources);
    await compile(sources, note);
    keep(join(sources, 'build', 'mediasoup-worker'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function useSystemLibraries(sources) {
  const subprojects = join(sources, 'subprojects');
  for (const name of readdirSync(subprojects)) {
    if (name.endsWith('.wrap')) rmSync(join(subprojects, name));
  }
  cpSync(systemLibraries, subprojects, { recursive: true });
}

async function compile(sources, note) {
  const options = ['--buildtype', 'release', '-Db_ndebug=true', '--wrap-mode=nodownload'];
  await run(sources, ['setup', ...options, '-Dms_disable_liburing=true', 'build']);
  // The sources include what flatc writes, and the build does not say so.
  await run(sources, ['compile', '-C', 'build', 'flatbuffers-generator']);
  const jobs = ['-j', `${availableParallelism()}`];
  await run(sources, ['compile', '-C', 'build', ...jobs, 'mediasoup-worker'], (line) => {
    const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
    if (done) note(`file ${done} of ${all}`);
  });
}

async function run(cwd, args, onLine) {
  const { code, output } = await capture('nice', ['-n', '19', ...meson, ...args], { cwd, onLine });
  if (code === 0) return;
  const wasEnded = code > 128;
  if (!wasEnded) process.stderr.write(output);
  throw new Unmet('The WebRTC worker could not be built: the reason is above.');
}
