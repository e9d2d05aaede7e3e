import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalExport, VoteRecord } from '@kworum/contracts';
import { defaultCouncilRules } from '@kworum/domain';
import { AnonymousVoter, Room, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

describe.each(serversOnEngines)('an anonymous vote on $engine', ({ start }) => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;
  let voters: AnonymousVoter[];
  let voteId: string;

  beforeAll(async () => {
    server = await start();
    const rules = { ...defaultCouncilRules, anonymousBallots: true };
    room = await Room.found(server.url, server.operatorKey, councilOf(4, { rules }));
    ({ meetingId } = await room.hold(meetingWith(['Odwołanie'])));
    voters = room.members.map(({ device }) => new AnonymousVoter(device, server.url, meetingId));
  }, 30_000);
  afterAll(async () => {
    room.close();
    await server.close();
  });

  beforeEach(async () => {
    voteId = await room.prepareVote({ subject: 'Odwołanie', matter: 'recall', rule: 'absolute-secret' });
    await room.office.send({ type: 'vote.open', voteId });
  });

  async function announce(): Promise<VoteRecord> {
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    return room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);
  }

  function voter(seat: number): AnonymousVoter {
    const found = voters[seat - 1];
    if (!found) throw new Error(`Nobody sits at seat ${seat}`);
    return found;
  }

  it('counts what was handed in, and publishes the tokens by which everybody finds their own', async () => {
    const tokens = await Promise.all([1, 2, 3].map((seat) => voter(seat).token(voteId)));
    const [first, second] = tokens;
    if (!first || !second) throw new Error('A token is missing');
    expect(await voter(1).handIn(voteId, first, 'for')).toEqual({ counted: true, code: null, retry: false });
    await voter(2).handIn(voteId, second, 'against');
    const record = await announce();
    // The third token was signed but never handed in: its seat has voted, its ballot counts as none.
    expect(record.counts).toMatchObject({ for: 1, against: 1, abstain: 0, noVote: 2 });
    expect(record.namedList.map(({ outcome }) => outcome)).toEqual(['voted', 'voted', 'voted', 'no-vote']);
    expect(record.tokens?.toSorted()).toEqual([first.token, second.token].toSorted());
    const { entries } = await room.http.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
    const issued = entries.filter(({ event }) => (event as { type: string }).type === 'ballot.issued');
    for (const { token } of tokens) expect(JSON.stringify(issued)).not.toContain(token);
  });

  it('tells the office how many are in, so that nobody closes too early', async () => {
    const token = await voter(1).token(voteId);
    await voter(2).token(voteId);
    const issued = await room.office.until(({ vote }) => vote?.cast === 2, 'both cards');
    expect(issued.handedIn).toBe(0);
    await voter(1).handIn(voteId, token, 'for');
    const back = await room.office.until(({ handedIn }) => handedIn === 1, 'the ballot');
    expect(back.vote?.cast).toBe(2);
    await announce();
    const { handedIn } = await room.office.until(({ vote }) => vote?.status === 'announced', 'the end');
    expect(handedIn).toBeNull();
  });

  it('takes a ballot once, whatever it says the second time', async () => {
    const token = await voter(1).token(voteId);
    await voter(1).handIn(voteId, token, 'for');
    expect(await voter(1).handIn(voteId, token, 'against')).toMatchObject({ counted: true });
    expect((await announce()).counts).toMatchObject({ for: 1, against: 0 });
  });

  it('signs one token for a member, whose ballot cannot come by name', async () => {
    const { device } = room.member(2);
    await voter(2).token(voteId);
    const again = await device.sendForReply({ type: 'token.request', voteId, blinded: blinded(1) });
    expect(again).toMatchObject({ code: 'ballot-final' });
    const named = await room.member(3).device.sendForReply({ type: 'ballot.cast', voteId, choice: 'for' });
    expect(named).toMatchObject({ code: 'token-needed' });
    await announce();
  });

  it('records no token for a request that cannot be signed', async () => {
    const { device } = room.member(4);
    for (const malformed of ['AAAA', blinded(255)]) {
      const reply = await device.sendForReply({ type: 'token.request', voteId, blinded: malformed });
      expect(reply).toMatchObject({ ok: false, code: 'token-invalid' });
    }
    const token = await voter(4).token(voteId);
    expect(await voter(4).handIn(voteId, token, 'abstain')).toMatchObject({ counted: true });
    await announce();
  });

  it.each([
    ['a token that nobody signed', 'token-invalid', (signature: string) => flipped(signature), 'for'],
    ['a choice that is not on the ballot', 'choice-not-offered', (signature: string) => signature, {}],
  ] as const)('refuses %s', async (_what, code, change, choice) => {
    const { token, signature } = await voter(1).token(voteId);
    const reply = await voter(1).handIn(voteId, { token, signature: change(signature) }, choice);
    expect(reply).toEqual({ counted: false, code, retry: false });
    await announce();
  });

  it('takes nothing after the close, when its keys are gone', async () => {
    const token = await voter(1).token(voteId);
    await announce();
    expect(await voter(1).handIn(voteId, token, 'for')).toMatchObject({ counted: false, code: 'vote-over' });
    expect(readdirSync(join(server.dataDir, 'vote-secrets'))).toEqual([]);
  });
});

/** 256 bytes that may or may not be below the modulus. */
function blinded(first: number): string {
  const bytes = Buffer.alloc(256, 255);
  bytes[0] = first;
  return bytes.toString('base64');
}

function flipped(signature: string): string {
  const bytes = Buffer.from(signature, 'base64');
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  return bytes.toString('base64');
}
