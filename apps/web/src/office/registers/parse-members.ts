import type { NewCouncil } from '@kworum/contracts';

type NewMember = NewCouncil['members'][number];
type NewGuest = NewCouncil['guests'][number];

export type LineFault = 'missing-parts' | 'seat-not-a-number' | 'seat-taken' | 'too-many' | 'too-long';

export interface ParsedLines<T> {
  readonly people: readonly T[];
  /** Lines count from 1. */
  readonly faults: readonly { readonly line: number; readonly fault: LineFault }[];
}

const longest = 200;
const highestSeat = 500;

/** "seat; name; function; club", one person per line; the club may be left out. */
export function parseMembers(text: string, statutorySize: number): ParsedLines<NewMember> {
  const seats = new Set<number>();
  return parseLines(text, (parts, before) => {
    const [seatText = '', name = '', role = '', club = ''] = parts;
    if (name === '' || role === '') return 'missing-parts';
    if (parts.some((part) => part.length > longest)) return 'too-long';
    const seat = /^\d+$/.test(seatText) ? Number(seatText) : 0;
    if (seat < 1 || seat > highestSeat) return 'seat-not-a-number';
    if (seats.has(seat)) return 'seat-taken';
    if (before >= statutorySize) return 'too-many';
    seats.add(seat);
    return { seat, name, function: role, club: club === '' ? null : club };
  });
}

/** "name; function", one person per line. */
export function parseGuests(text: string): ParsedLines<NewGuest> {
  return parseLines(text, (parts) => {
    const [name = '', role = ''] = parts;
    if (name === '' || role === '') return 'missing-parts';
    if (parts.some((part) => part.length > longest)) return 'too-long';
    return { name, function: role };
  });
}

function parseLines<T extends object>(
  text: string,
  parse: (parts: readonly string[], before: number) => T | LineFault,
): ParsedLines<T> {
  const people: T[] = [];
  const faults: { line: number; fault: LineFault }[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = parse(
      line.split(';').map((part) => part.trim()),
      people.length,
    );
    if (typeof parsed === 'string') faults.push({ line: index + 1, fault: parsed });
    else people.push(parsed);
  });
  return { people, faults };
}
