import { readFileSync } from 'node:fs';

const lookEvery = 1_000;

/**
 * Calls once when the npm that runs this script is gone: killed outright it cannot pass the signal on, and
 * nobody else would end the server. Does nothing when npm did not start it.
 */
export function onNpmGone(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = npmProcess();
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    gone();
  }, lookEvery);
  watch.unref();
}

/** npm runs scripts through a shell, which on some systems stays between the two. */
function npmProcess() {
  const [, name, grandparent] = /\((.*)\) \S (\d+)/s.exec(statusOf(process.ppid)) ?? [];
  return ['sh', 'dash', 'bash'].includes(name) ? Number(grandparent) : process.ppid;
}

/** Linux tells a process's name and parent in one line; elsewhere the shell gives way to the script. */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
