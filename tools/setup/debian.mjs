import { onPath } from './on-path.mjs';
import { capture } from './process.mjs';

/** Installs Debian's packages where that is possible without asking anybody. @returns {Promise<boolean>} whether they are there */
export async function installDebianPackages(names) {
  if (!onPath('apt-get')) return false;
  if (await areInstalled(names)) return true;
  const sudo = await rootPrefix();
  if (!sudo) return false;
  const [program, ...args] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  // Another installation may run, as on a machine that has just been started.
  const install = [...args, '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  if ((await capture(program, [...install, ...names])).code === 0) return true;
  await capture(program, [...args, 'update']);
  const { code, output } = await capture(program, [...install, ...names]);
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}

async function areInstalled(names) {
  const { code, output } = await capture('dpkg-query', ['-W', '-f=${db:Status-Status}\\n', ...names]);
  return (
    code === 0 &&
    output
      .trim()
      .split('\n')
      .every((status) => status === 'installed')
  );
}

async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return undefined;
  return (await capture('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}
