const stillRunningEvery = 20_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says on standard error what takes its time, that it still runs, and how long it took.
 * @template T
 * @param {(note: (words: string) => void) => T | Promise<T>} work may note how far it is
 */
export async function step(label, work) {
  const since = performance.now();
  process.stderr.write(`kworum: ${label} …\n`);
  let noted = '';
  const reminder = setInterval(
    () => process.stderr.write(`kworum: ${label}${noted}, ${seconds(since)} so far\n`),
    stillRunningEvery,
  );
  try {
    const result = await work((words) => (noted = `: ${words}`));
    process.stderr.write(`kworum: ${label}: done in ${seconds(since)}\n`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
