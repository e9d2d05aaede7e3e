const shortest = 10;
const longest = 36_000;

/** Whole seconds from typed minutes, `3` or `1,5`; null for an empty field, undefined for what is no time. */
export function secondsFrom(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const seconds = Math.round(Number(text) * 60);
  return seconds >= shortest && seconds <= longest ? seconds : undefined;
}

/** Seconds as a field of minutes shows them; empty without a limit. */
export function minutesOf(seconds: number | null): string {
  return seconds === null ? '' : String(Math.round((seconds / 60) * 100) / 100).replace('.', ',');
}
