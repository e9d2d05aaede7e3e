import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, EntityManager } from 'typeorm';
import { GuestRow } from '../councils/guest.entity';
import { sqliteOptions } from './data-sources';
import { Database } from './database';

let folder: string;
let source: DataSource;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kworum-queue-'));
  source = new DataSource(sqliteOptions(join(folder, 'test.sqlite')));
  await source.initialize();
  await source.runMigrations();
});
afterEach(async () => {
  if (source.isInitialized) await source.destroy();
  rmSync(folder, { recursive: true, force: true });
});

type Run = (work: (transaction: EntityManager) => Promise<void>) => Promise<void>;

const guest = (guestId: string) => ({ guestId, councilId: 'c', name: guestId, functionName: 'gość' });

/** One transaction rolls back while another, begun after it, is acknowledged. */
async function rollBackDuringAnotherWrite(run: Run): Promise<PromiseSettledResult<void>[]> {
  return Promise.allSettled([
    run(async (transaction) => {
      await transaction.insert(GuestRow, guest('rolled-back'));
      await transaction.query('SELECT 1');
      throw new Error('this one fails');
    }),
    run(async (transaction) => {
      await transaction.insert(GuestRow, guest('acknowledged'));
    }),
  ]);
}

describe('two writes at the same time on SQLite', () => {
  it('are both what they were acknowledged as, with the queue', async () => {
    await source.destroy();
    const file = join(folder, 'test.sqlite');
    const reader = new DataSource({ ...sqliteOptions(file), enableWAL: false, readonly: true });
    const database = await Database.open(new DataSource(sqliteOptions(file)), reader);
    const [failed, succeeded] = await rollBackDuringAnotherWrite((work) => database.write(work));
    expect([failed?.status, succeeded?.status]).toEqual(['rejected', 'fulfilled']);
    const rows = await database.reads.find(GuestRow);
    expect(rows.map(({ guestId }) => guestId)).toEqual(['acknowledged']);
    await database.close();
  });

  it('break each other without it: the reason why the queue exists', async () => {
    const [, second] = await rollBackDuringAnotherWrite((work) => source.transaction(work));
    const rows = await source.manager.find(GuestRow);
    const asAcknowledged =
      second?.status === 'fulfilled' && rows.map(({ guestId }) => guestId).join() === 'acknowledged';
    expect(asAcknowledged).toBe(false);
  });
});

describe('a write on a full disk', () => {
  it('fails, and what is acknowledged after it and after another failure is committed', async () => {
    await source.destroy();
    const file = join(folder, 'test.sqlite');
    const reader = new DataSource({ ...sqliteOptions(file), enableWAL: false, readonly: true });
    const database = await Database.open(new DataSource(sqliteOptions(file)), reader);
    const onFullDisk = database.write(async (transaction) => {
      await transaction.query('PRAGMA max_page_count = 1');
      for (let count = 0; ; count += 1) await transaction.insert(GuestRow, guest(`too-much-${count}`));
    });
    await expect(onFullDisk).rejects.toThrow('database or disk is full');
    await expect(database.write(() => Promise.reject(new Error('this one fails')))).rejects.toThrow('fails');
    await database.write(async (transaction) => {
      await transaction.insert(GuestRow, guest('acknowledged'));
    });
    const rows = await database.reads.find(GuestRow);
    expect(rows.map(({ guestId }) => guestId)).toEqual(['acknowledged']);
    await database.close();
  });
});
