import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, DataSourceOptions } from 'typeorm';
import { postgresOptions, sqliteOptions } from './data-sources';

export interface TestEngine {
  readonly name: string;
  /** A fresh, empty place for one database; migrations build it. */
  readonly create: () => Promise<{ options: DataSourceOptions; drop: () => Promise<void> }>;
}

const sqlite: TestEngine = {
  name: 'SQLite',
  create: () => {
    const folder = mkdtempSync(join(tmpdir(), 'kworum-sqlite-'));
    return Promise.resolve({
      options: sqliteOptions(join(folder, 'test.sqlite')),
      drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    });
  },
};

function postgres(url: string): TestEngine {
  return {
    name: 'PostgreSQL',
    create: async () => {
      const schema = `kworum_${randomUUID().replaceAll('-', '')}`;
      await inPostgres(url, `CREATE SCHEMA ${schema}`);
      return {
        options: postgresOptions(url, schema),
        drop: () => inPostgres(url, `DROP SCHEMA ${schema} CASCADE`),
      };
    },
  };
}

/** A database of its own on a PostgreSQL server, for a whole application. */
export async function temporaryDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `kworum_${randomUUID().replaceAll('-', '')}`;
  await inPostgres(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => inPostgres(url, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function inPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export const postgresUrl = process.env['TEST_DATABASE_URL'];

/** Every engine that can be reached: the same suite must pass on each. `npm test` says when PostgreSQL is not. */
export const engines: readonly TestEngine[] = postgresUrl ? [sqlite, postgres(postgresUrl)] : [sqlite];

export function connect(options: DataSourceOptions): Promise<DataSource> {
  return new DataSource(options).initialize();
}
