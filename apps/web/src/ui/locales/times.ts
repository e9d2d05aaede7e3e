import type { Language } from './language';

const localeOf: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB' };

/** `2:41`, `1:02:09`; of whole seconds, never negative. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Hours and minutes: `1:40`. */
export function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `12 s`, `3 min`, `2 h`: short, the same in both languages. */
export function age(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h`;
}

/** Time of day in the council's own zone: `10:42`, with seconds `10:42:07`. */
export function timeOfDay(iso: string, language: Language, withSeconds = false): string {
  return new Date(iso).toLocaleTimeString(localeOf[language], {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    timeZone: 'Europe/Warsaw',
  });
}

/** A calendar date in words: `26 listopada 2026`. */
export function dateInWords(date: string, language: Language): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(localeOf[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
