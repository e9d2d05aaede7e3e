import type { JournalEntry } from '@kworum/domain';
import { MeetingScript } from '@kworum/testing';
import { DataSource } from 'typeorm';
import { Database } from '../database/database';
import { engines } from '../database/engines.fixture';
import { JournalStore } from './journal.store';

const meetingId = 'meeting-1';

async function all(store: JournalStore): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of store.read(meetingId)) entries.push(entry);
  return entries;
}

const only = (entries: readonly JournalEntry[]) => ({ entries, receipts: [], checkpoints: [] });

describe.each(engines)('a journal on $name', ({ create }) => {
  let database: Database;
  let store: JournalStore;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const place = await create();
    drop = place.drop;
    database = await Database.open(new DataSource(place.options));
    store = new JournalStore(database);
  });
  afterEach(async () => {
    await database.close();
    await drop();
  });

  const append = (entries: readonly JournalEntry[]) =>
    database.write((transaction) => store.append(transaction, only(entries)));

  it('reads back to the letter what was written, over many portions', async () => {
    const script = MeetingScript.inItem(3, [1, 2]);
    const voteId = script.openVote();
    for (let press = 0; press < 2500; press += 1) {
      script.member(1, { type: 'ballot.cast', voteId, choice: press % 2 ? 'for' : 'against' });
    }
    await append(script.entries);
    expect(await all(store)).toEqual(script.entries);
  });

  it('takes no number twice, and nothing of the batch that tries', async () => {
    const { entries } = MeetingScript.inItem(3, [1]);
    await append(entries.slice(0, 2));
    await expect(append(entries.slice(1, 4))).rejects.toThrow();
    expect(await all(store)).toEqual(entries.slice(0, 2));
  });

  it('gives a command id one receipt only', async () => {
    const receipt = {
      meetingId,
      commandId: 'command-1',
      fingerprint: 'f'.repeat(64),
      seq: 1,
      hash: '0'.repeat(64),
      at: '2026-11-26T09:00:00.000Z',
    };
    const write = () =>
      database.write((transaction) =>
        store.append(transaction, { entries: [], receipts: [receipt], checkpoints: [] }),
      );
    await write();
    await expect(write()).rejects.toThrow();
    expect(await store.receipts(meetingId)).toEqual([receipt]);
  });
});
