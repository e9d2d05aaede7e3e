import { memberOf, testId, voteOf } from '@kworum/testing';
import { AnonymousCasting, longestPauseMs } from './anonymous-casting';
import { counted, isSigned, tokenKey, VoteServer } from './vote-server.fixture';

const memberId = memberOf(7);
const vote = { voteId: voteOf(7), tokenKey };
const refusal = (code: 'vote-over' | 'not-recorded', retry: boolean) => ({ counted: false, code, retry });

let server: VoteServer;
let casting: AnonymousCasting;
beforeEach(() => {
  server = new VoteServer();
  casting = tablet();
});

/** The same tablet once more, as after a reload: what it remembers is in its storage only. */
function tablet(): AnonymousCasting {
  return new AnonymousCasting(server.desk, server.sendCommand, memberId, testId(1, 1));
}
const kept = () => server.desk.keep.read(memberId, vote.voteId);

describe('a ballot without a name', () => {
  it('is handed in under a token that the server signed without seeing it', async () => {
    await casting.cast(vote, 'against', null);
    const [ballot] = server.ballots;
    if (!ballot) throw new Error('No ballot was handed in');
    expect(ballot).toMatchObject({ meetingId: testId(1, 1), voteId: vote.voteId, choice: 'against' });
    expect(isSigned(ballot)).toBe(true);
    expect(Buffer.from(ballot.token, 'base64')).toHaveLength(64);
    expect(JSON.stringify(server.requests)).not.toContain(ballot.token);
    expect(kept()?.fate).toBe('counted');
    expect(casting.state()).toEqual({ step: 'none' });
  });

  it('has a token of its own for every vote', async () => {
    await casting.cast(vote, 'for', null);
    await casting.cast({ ...vote, voteId: voteOf(8) }, 'for', null);
    expect(new Set(server.ballots.map(({ token }) => token)).size).toBe(2);
  });

  it('leaves no choice in what the device stores', async () => {
    const seen: string[] = [];
    server.desk.keep.subscribe(() => seen.push(...server.stored.values()));
    server.answers = [null, counted];
    await casting.cast(vote, 'against', null);
    expect(seen).toHaveLength(4);
    expect(seen.join()).not.toMatch(/against|choice/);
  });

  it('waits a random time between the token and the hand-in', async () => {
    await casting.cast(vote, 'for', null);
    expect(server.pauses).toEqual([longestPauseMs / 2]);
  });

  it.each([
    ['2.5 s', 2500, 500],
    ['1 s', 1000, 0],
  ])('waits no longer than the vote lasts: with %s left', async (_left, timeLeftMs, pauseMs) => {
    await casting.cast(vote, 'for', timeLeftMs);
    expect(server.pauses).toEqual([pauseMs]);
  });

  it('goes in again under the same token until an answer is heard', async () => {
    server.answers = [null, refusal('not-recorded', true), counted];
    await casting.cast(vote, 'for', null);
    expect(server.ballots).toHaveLength(3);
    expect(new Set(server.ballots.map((ballot) => JSON.stringify(ballot))).size).toBe(1);
    expect(kept()?.fate).toBe('counted');
  });

  it('that comes too late is not called counted', async () => {
    server.answers = [refusal('vote-over', false)];
    await casting.cast(vote, 'for', null);
    expect(casting.state()).toMatchObject({ step: 'refused', code: 'vote-over' });
    expect(kept()?.fate).toBe('held');
  });

  it('may have arrived when an earlier hand-in was never answered', async () => {
    server.answers = [null, refusal('vote-over', false)];
    await casting.cast(vote, 'for', null);
    expect(kept()?.fate).toBe('sent');
  });

  it('is not handed in once the screen is gone', async () => {
    server.desk.keep.subscribe(() => casting.stop());
    await casting.cast(vote, 'for', null);
    expect(server.requests).toHaveLength(1);
    expect(server.ballots).toEqual([]);
  });

  it('waits until the code for it could be loaded', async () => {
    const { loadCraft } = server.desk;
    let attempts = 0;
    const desk = {
      ...server.desk,
      loadCraft: () => (++attempts < 3 ? Promise.reject(new Error('offline')) : loadCraft()),
    };
    await new AnonymousCasting(desk, server.sendCommand, memberId, testId(1, 1)).cast(vote, 'for', null);
    expect(server.ballots).toHaveLength(1);
  });
});

describe('the token of an anonymous vote', () => {
  it('survives a reload after its signing, and is not asked for again', async () => {
    server.desk.keep.subscribe(() => {
      if (kept()?.signature) casting.stop();
    });
    await casting.cast(vote, 'for', null);
    await tablet().cast(vote, 'against', null);
    expect(server.requests).toHaveLength(1);
    expect(server.ballots.map(({ choice }) => choice)).toEqual(['against']);
  });

  it('survives a reload before its signing: the same request brings the signature', async () => {
    const { signed } = server;
    server.signed = () => Buffer.alloc(256, 1);
    await casting.cast(vote, 'for', null);
    server.signed = signed;
    await tablet().cast(vote, 'for', null);
    const [first, second] = server.requests;
    expect(second).toEqual(first);
    expect(first?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.ballots).toHaveLength(1);
  });

  it('is not taken when the server signed anything else', async () => {
    server.signed = () => Buffer.alloc(256, 1);
    await casting.cast(vote, 'for', null);
    expect(casting.state()).toMatchObject({ step: 'refused', code: 'token-invalid' });
    expect(server.ballots).toEqual([]);
  });

  it('is forgotten when another device has the one of this member', async () => {
    server.refusal = 'ballot-final';
    await casting.cast(vote, 'for', null);
    expect(kept()).toBeNull();
  });

  it('stays for the next press when it was refused for now', async () => {
    server.refusal = 'not-present';
    await casting.cast(vote, 'for', null);
    expect(casting.state()).toMatchObject({ step: 'refused', code: 'not-present' });
    expect(kept()).toMatchObject({ signature: null, fate: 'held' });
  });

  it('belongs to one member of those who use the tablet', async () => {
    await casting.cast(vote, 'for', null);
    expect(server.desk.keep.read(memberOf(8), vote.voteId)).toBeNull();
  });
});
