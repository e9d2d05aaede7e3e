import type { CSSProperties, ReactNode } from 'react';
import { initialAndSurname } from './initial-and-surname';
import { seatColumns } from './seat-columns';

export interface HallSeatEntry {
  readonly seat: number;
  readonly name: string;
  readonly look: 'is-plain' | 'is-done' | 'is-waiting';
  readonly icon: ReactNode;
  /** What the icon says, for readers. */
  readonly words: string;
  /** Something more about the seat, with a label of its own. */
  readonly mark?: ReactNode;
}

/** Above this the rows are one line high, and names are cut to the initial and the surname. */
const roomyUpTo = 15;
/** Above this the letters are smaller, too. */
export const largeUpTo = 30;

function rowsFor(seats: number): string {
  if (seats <= roomyUpTo) return 'hall-seats';
  return seats <= largeUpTo ? 'hall-seats hall-seats-tight' : 'hall-seats hall-seats-tight hall-seats-many';
}

/** Long names get smaller letters rather than be cut. */
function lengthOf(name: string, tight: boolean): string {
  const [long, longest] = tight ? [15, 19] : [24, 40];
  if (name.length > longest) return 'hall-seat-name is-longest';
  return name.length > long ? 'hall-seat-name is-long' : 'hall-seat-name';
}

/** Everybody's name on one television. */
export function HallSeats({ entries }: { readonly entries: readonly HallSeatEntry[] }) {
  const tight = entries.length > roomyUpTo;
  const columns = { '--columns': seatColumns(entries.length) } as CSSProperties;
  return (
    <ul className={rowsFor(entries.length)} style={columns}>
      {entries.map(({ seat, name, look, icon, words, mark }) => {
        const shown = tight ? initialAndSurname(name) : name;
        return (
          <li key={seat} className={`hall-seat ${look}`}>
            {icon}
            <span className={lengthOf(shown, tight)}>{shown}</span>
            <span className="seen-by-readers-only">: {words}</span>
            {mark}
          </li>
        );
      })}
    </ul>
  );
}
