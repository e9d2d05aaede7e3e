import type { NewMeeting } from '@kworum/contracts';

type NewItem = NewMeeting['agenda'][number];

/** "5. Title", "5) Title", "7a. Title": a number that the agenda prints itself. */
const numbered = /^(\d{1,4}[a-z]?)[.)]\s+(.+)$/i;

/** An agenda from pasted text, one item per line; lines without a number get their place as one. */
export function parseAgenda(text: string): NewItem[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, number, title] = numbered.exec(line) ?? [];
      return { number: number ?? String(index + 1), title: title ?? line };
    });
}
