import { EntityMetadata } from 'typeorm';
import { Transaction } from '../database/transaction';

type RowClass<T> = new () => T;

/** Rows of the largest statement: far below the parameter limits of both engines. */
const mostRows = 128;

/**
 * Inserts rows in statements of 128, 64, 32 … 1 rows: so few different ones that the driver has them prepared
 * already, while a statement of its own for each batch is built and parsed for longer than it runs.
 */
export async function insertRows<T extends object>(
  transaction: Transaction,
  rowClass: RowClass<T>,
  rows: readonly T[],
): Promise<void> {
  const metadata = transaction.connection.getMetadata(rowClass);
  let start = 0;
  for (let size = mostRows; size >= 1; size /= 2) {
    for (; rows.length - start >= size; start += size) {
      const values = rows.slice(start, start + size).flatMap((row) => valuesOf(metadata, row));
      await transaction.query(statementFor(metadata, size), values);
    }
  }
}

function statementFor({ connection: { driver }, tablePath, columns }: EntityMetadata, rows: number): string {
  const names = columns.map(({ databaseName }) => driver.escape(databaseName));
  const tuples = Array.from({ length: rows }, (_, row) => {
    const places = columns.map(({ databaseName }, column) =>
      driver.createParameter(databaseName, row * columns.length + column),
    );
    return `(${places.join(', ')})`;
  });
  // On PostgreSQL the path may name the schema too.
  const table = tablePath.split('.').map((part) => driver.escape(part));
  return `INSERT INTO ${table.join('.')} (${names.join(', ')}) VALUES ${tuples.join(', ')}`;
}

function valuesOf({ connection: { driver }, columns }: EntityMetadata, row: object): unknown[] {
  return columns.map((column) => {
    const value: unknown = column.getEntityValue(row);
    return driver.preparePersistentValue(value, column) as unknown;
  });
}
