import type { CommandReply, LiveCommand, VoteRecord } from '@kworum/contracts';
import { HttpClient, LiveClient, Room, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

const rounds = 15;

describe.each(serversOnEngines)('on $engine, when two things happen at once', ({ start }) => {
  let server: TestServer;
  let room: Room;
  let otherClerk: LiveClient<'office'>;

  beforeAll(async () => {
    server = await start();
    room = await Room.found(server.url, server.operatorKey, councilOf(4));
    await room.hold(meetingWith(['Punkt', 'Drugi punkt']));
    const http = new HttpClient(server.url);
    await http.signInWithKey(room.founded.officeKey.key);
    otherClerk = new LiveClient(http, 'office');
    await otherClerk.until(({ meeting }) => meeting.phase === 'open', 'the meeting at the other desk');
  });
  afterAll(async () => {
    otherClerk.close();
    room.close();
    await server.close();
  });

  const prepare = () => room.prepareVote({ subject: 'Pytanie', matter: 'motion', rule: 'simple' });
  const both = (command: LiveCommand) =>
    Promise.all([room.office.sendForReply(command), otherClerk.sendForReply(command)]);
  const codes = (replies: readonly CommandReply[]) =>
    replies.map((reply) => (reply.ok ? 'ok' : reply.code)).toSorted();

  it('a ballot that meets the close is counted or refused, never lost between', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const voteId = await prepare();
      await room.office.send({ type: 'vote.open', voteId });
      await room.member(1).device.send({ type: 'ballot.cast', voteId, choice: 'for' });
      const [late] = await Promise.all([
        room.member(2).device.sendForReply({ type: 'ballot.cast', voteId, choice: 'for' }),
        room.office.send({ type: 'vote.close', voteId }),
      ]);
      await room.office.send({ type: 'vote.announce', voteId });
      const { counts } = await room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);
      if (!late.ok) expect(late.code).toBe('vote-over');
      expect(counts?.for).toBe(late.ok ? 2 : 1);
    }
  });

  it('two clerks open one vote once', async () => {
    const voteId = await prepare();
    expect(codes(await both({ type: 'vote.open', voteId }))).toEqual(['ok', 'vote-already-opened']);
    expect(codes(await both({ type: 'vote.close', voteId }))).toEqual(['ok', 'vote-over']);
    expect(codes(await both({ type: 'vote.announce', voteId }))).toEqual(['ok', 'result-already-announced']);
  });

  it('two clerks cannot have two votes open', async () => {
    const [one, other] = [await prepare(), await prepare()];
    const replies = await Promise.all([
      room.office.sendForReply({ type: 'vote.open', voteId: one }),
      otherClerk.sendForReply({ type: 'vote.open', voteId: other }),
    ]);
    expect(codes(replies)).toEqual(['ok', 'vote-in-progress']);
    const opened = replies[0]?.ok ? one : other;
    await room.office.send({ type: 'vote.close', voteId: opened });
    await room.office.send({ type: 'vote.announce', voteId: opened });
  });

  it('the next item does not begin over an open vote, whoever asks', async () => {
    const voteId = await prepare();
    const { agenda } = await room.office.until(() => true, 'the agenda');
    const [opening, next] = await Promise.all([
      room.office.sendForReply({ type: 'vote.open', voteId }),
      otherClerk.sendForReply({ type: 'item.start', itemId: agenda[1]?.itemId ?? '' }),
    ]);
    const lawful = [
      ['ok', 'vote-in-progress'],
      ['unknown-vote', 'ok'],
    ];
    expect(lawful).toContainEqual([opening, next].map((reply) => (reply.ok ? 'ok' : reply.code)));
    if (!opening.ok) return;
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
  });

  it('a secret ballot pressed on two devices of one member is counted once', async () => {
    const voteId = await room.prepareVote({
      ...{ subject: 'Odwołanie', matter: 'recall', rule: 'absolute-secret' },
    });
    await room.office.send({ type: 'vote.open', voteId });
    const key = room.founded.memberKeys.find(({ memberId }) => memberId === room.member(3).memberId)?.key;
    const http = new HttpClient(server.url);
    await http.signInWithKey(key ?? '');
    const second = new LiveClient(http, 'member');
    await second.until(({ vote }) => vote?.status === 'open', 'the vote on the second device');
    const replies = await Promise.all([
      room.member(3).device.sendForReply({ type: 'ballot.cast', voteId, choice: 'for' }),
      second.sendForReply({ type: 'ballot.cast', voteId, choice: 'against' }),
    ]);
    expect(codes(replies)).toEqual(['ballot-final', 'ok']);
    const { seq } = await room.office.send({ type: 'vote.close', voteId });
    const { vote } = await room.office.until((seen) => seen.seq >= seq, 'the close');
    expect((vote?.result?.counts?.for ?? 0) + (vote?.result?.counts?.against ?? 0)).toBe(1);
    second.close();
  });
});
