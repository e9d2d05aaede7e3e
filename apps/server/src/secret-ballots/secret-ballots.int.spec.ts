import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BallotContent, Vote } from '@kworum/domain';
import { MeetingScript } from '@kworum/testing';
import { DataSource } from 'typeorm';
import { readConfig } from '../config/config';
import { Database } from '../database/database';
import { engines } from '../database/engines.fixture';
import { BallotKeys } from './ballot-keys';
import { SealedBallotRow } from './sealed-ballot.entity';
import { SecretBallotsService } from './secret-ballots.service';
import { SecretBallotsStore } from './secret-ballots.store';
import { TokenKeys } from './token-keys';
import { VoteSecrets } from './vote-secrets';

describe.each(engines)('secret ballots on $name', ({ create }) => {
  let dataDir: string;
  let database: Database;
  let store: SecretBallotsStore;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await create();
    drop = created.drop;
    database = await Database.open(new DataSource(created.options));
    store = new SecretBallotsStore(database);
    dataDir = mkdtempSync(join(tmpdir(), 'kworum-ballots-'));
  });
  afterAll(async () => {
    await database.close();
    await drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** As after a restart: nothing is remembered but what is on the disk. */
  const service = () => {
    const secrets = new VoteSecrets(readConfig({ DATA_DIR: dataDir }));
    return new SecretBallotsService(new BallotKeys(secrets), new TokenKeys(secrets), secrets, store);
  };
  const keyPath = (voteId: string) => join(dataDir, 'vote-secrets', `${voteId}.key`);
  const contentsOf = async (voteId: string) =>
    (await service().ofOpenVote(voteId)).map(({ choice }) => choice).toSorted();

  function secretVote(): Vote {
    const script = MeetingScript.inItem(5, [1, 2, 3]);
    const voteId = script.openVote({ ballot: 'secret', legalBasis: 'statut' });
    const vote = script.meeting.votes.find((one) => one.voteId === voteId);
    if (!vote) throw new Error('No vote was prepared');
    return { ...vote, voteId: randomUUID() };
  }

  async function keep(vote: Vote, contents: readonly BallotContent[]): Promise<void> {
    const ballots = contents.map((choice) => ({ voteId: vote.voteId, choice }));
    await database.write((transaction) => service().keep(transaction, ballots, [vote]));
  }

  it('are read back after a restart while the vote is open', async () => {
    const vote = secretVote();
    await keep(vote, ['for', 'against']);
    await keep(vote, ['abstain']);
    expect(await contentsOf(vote.voteId)).toEqual(['abstain', 'against', 'for']);
  });

  it('say nothing in the table, not even by their length', async () => {
    const vote = secretVote();
    await keep(vote, ['for', 'against', 'for']);
    const rows = await database.reads.findBy(SealedBallotRow, { voteId: vote.voteId });
    const bytes = rows.map(({ sealed }) => Buffer.from(sealed, 'base64'));
    expect(new Set(bytes.map(({ length }) => length)).size).toBe(1);
    expect(new Set(bytes.map((one) => one.toString('hex'))).size).toBe(3);
    for (const one of bytes) expect(one.toString('latin1')).not.toMatch(/for|against/);
  });

  it('stay as they were counted after the close, sealed nowhere, their key destroyed', async () => {
    const vote = secretVote();
    const { voteId } = vote;
    await keep(vote, ['for', 'against']);
    const box = service();
    await database.write((transaction) => box.end(transaction, voteId, ['against', 'for']));
    box.forgetKeys(voteId);
    expect((await store.counted(voteId)).toSorted()).toEqual(['against', 'for']);
    expect(await store.hasSealed(voteId)).toBe(false);
    expect(() => readFileSync(keyPath(voteId))).toThrow('ENOENT');
  });

  it('are missing, not guessed, when their key is lost', async () => {
    const vote = secretVote();
    await keep(vote, ['for', 'against']);
    rmSync(keyPath(vote.voteId));
    expect(await service().ofOpenVote(vote.voteId)).toEqual([]);
  });

  it('lose a key at the next start that a crash has left behind, and keep the one of an open vote', async () => {
    const vote = secretVote();
    await keep(vote, ['for']);
    const left = randomUUID();
    writeFileSync(keyPath(left), Buffer.alloc(32));
    await service().onApplicationBootstrap();
    expect(() => readFileSync(keyPath(left))).toThrow('ENOENT');
    expect(await contentsOf(vote.voteId)).toEqual(['for']);
  });
});
