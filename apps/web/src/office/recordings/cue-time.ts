/** `2:03.5`, `1:02:03.456`: as short as it is exact. */
export function cueTime(seconds: number): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  const rest = String(ms % 1000)
    .padStart(3, '0')
    .replace(/0{1,2}$/, '');
  return `${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}.${rest}`;
}

/** Seconds; null: this is no time. */
export function parseCueTime(words: string): number | null {
  const parts = /^(?:(\d{1,3}):)?(\d{1,2}):([0-5]?\d(?:[.,]\d{1,3})?)$/.exec(words.trim());
  if (!parts) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  if (parts[1] !== undefined && Number(minutes) > 59) return null;
  return (
    Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) * 1000) /
    1000
  );
}
