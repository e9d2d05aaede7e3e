import type { NamedClub } from './named-grid-view';

export type NamedRow =
  | { readonly kind: 'club'; readonly club: string }
  | ({ readonly kind: 'person' } & NamedClub['people'][number]);

export interface NamedColumns {
  readonly columns: readonly (readonly NamedRow[])[];
  readonly rowHeight: number;
}

const mostColumns = 4;
const fewestColumns = 2;
const tallestRow = 46;
/** Lower rows than this are taken only when more columns are not to be had. */
const comfortableRow = 38;

/** Places the clubs one after another into as few columns as leave the rows comfortable. */
export function placeRows(clubs: readonly NamedClub[], height: number): NamedColumns {
  for (let columns = fewestColumns; columns < mostColumns; columns += 1) {
    const placed = inColumns(clubs, columns, height);
    if (placed.rowHeight >= comfortableRow) return placed;
  }
  return inColumns(clubs, mostColumns, height);
}

function inColumns(clubs: readonly NamedClub[], columns: number, height: number): NamedColumns {
  const rows = clubs.flatMap(rowsOf);
  for (let length = Math.ceil(rows.length / columns); ; length += 1) {
    const placed = fill(rows, length);
    if (placed.length <= columns) {
      return { columns: placed, rowHeight: Math.min(tallestRow, height / Math.max(length, 1)) };
    }
  }
}

function rowsOf({ club, people }: NamedClub): NamedRow[] {
  const head: NamedRow[] = club === null ? [] : [{ kind: 'club', club }];
  return [...head, ...people.map((person) => ({ kind: 'person', ...person }) as const)];
}

/** A club's name never stands alone at a column's end. */
function fill(rows: readonly NamedRow[], length: number): NamedRow[][] {
  const columns: NamedRow[][] = [];
  let column: NamedRow[] = [];
  for (const row of rows) {
    const lone = row.kind === 'club' && column.length === length - 1 && length > 1;
    if (column.length === length || lone) {
      columns.push(column);
      column = [];
    }
    column.push(row);
  }
  return column.length > 0 ? [...columns, column] : columns;
}
