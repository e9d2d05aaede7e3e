import { join } from 'node:path';
import { DataSource, DataSourceOptions } from 'typeorm';
import type { BetterSqlite3DataSourceOptions } from 'typeorm/driver/better-sqlite3/BetterSqlite3DataSourceOptions';
import { Config } from '../config/config';
import { StartupError } from '../config/startup-error';
import { Database } from './database';
import { entities } from './entities';
import { migrations } from './migrations';

/** What `prepareDatabase` is given: the part of better-sqlite3's connection that is used here. */
interface PragmaRunner {
  pragma(source: string): unknown;
}

const shared = { entities, migrations, migrationsTableName: 'migration', synchronize: false };

export function sqliteOptions(file: string): BetterSqlite3DataSourceOptions {
  return {
    ...shared,
    type: 'better-sqlite3',
    database: file,
    enableWAL: true,
    // A vote is acknowledged when it would survive a power cut: every commit is fsynced.
    prepareDatabase: (connection: PragmaRunner) => {
      connection.pragma('synchronous = FULL');
    },
  };
}

function sqliteReaderOptions(file: string): BetterSqlite3DataSourceOptions {
  return { ...shared, type: 'better-sqlite3', database: file, readonly: true };
}

export function postgresOptions(url: string, schema?: string): DataSourceOptions {
  return {
    ...shared,
    type: 'postgres',
    url,
    ...(schema === undefined ? {} : { schema }),
    applicationName: 'kworum',
    extra: { options: `-c synchronous_commit=on${schema === undefined ? '' : ` -c search_path=${schema}`}` },
  };
}

/** @throws StartupError when the database cannot be opened. */
export async function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Database> {
  try {
    if (config.databaseUrl !== undefined) {
      return await Database.open(new DataSource(postgresOptions(config.databaseUrl)));
    }
    const file = join(config.dataDir, 'kworum.sqlite');
    return await Database.open(
      new DataSource(sqliteOptions(file)),
      new DataSource(sqliteReaderOptions(file)),
    );
  } catch (error) {
    const where = config.databaseUrl === undefined ? `in ${config.dataDir}` : 'at DATABASE_URL';
    throw new StartupError(`The database ${where} cannot be opened: ${describe(error)}.`);
  }
}

function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describe).join(', ');
  return error instanceof Error ? error.message : String(error);
}
