import { randomUUID } from 'node:crypto';
import type { JournalExport, LiveCommand, VoteRecord } from '@kworum/contracts';
import { HttpClient, LiveClient, Room, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

describe.each(serversOnEngines)('on $engine', ({ start }) => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.close();
  });

  beforeEach(async () => {
    room = await Room.found(server.url, server.operatorKey, councilOf(5));
    ({ meetingId } = await room.hold(
      meetingWith(['Dotacje na zabytki', 'Budżet']),
      room.members.filter(({ seat }) => seat <= 4),
    ));
  });
  afterEach(() => {
    room.close();
  });

  const question = { subject: 'Dotacje na zabytki', matter: 'resolution', rule: 'simple' } as const;

  async function openVote(): Promise<string> {
    const voteId = await room.prepareVote(question);
    await room.office.send({ type: 'vote.open', voteId });
    return voteId;
  }

  const ballot = (voteId: string, choice: 'for' | 'against' | 'abstain'): LiveCommand => ({
    type: 'ballot.cast',
    voteId,
    choice,
  });

  describe('a ballot', () => {
    it('gets the same receipt when its command is sent again, and is counted once', async () => {
      const voteId = await openVote();
      const { device } = room.member(1);
      const id = randomUUID();
      const first = await device.send(ballot(voteId, 'for'), id);
      const again = await device.send(ballot(voteId, 'for'), id);
      expect(again).toEqual(first);
      const { vote } = await room.office.until(({ seq }) => seq >= first.seq, 'the ballot');
      expect(vote?.cast).toBe(1);
    });

    it('is changed by another command, and its owner sees the recorded one', async () => {
      const voteId = await openVote();
      const { device } = room.member(1);
      await device.send(ballot(voteId, 'for'));
      const changed = await device.send(ballot(voteId, 'against'));
      const own = await device.untilOwn(({ seq }) => seq >= changed.seq, 'the changed ballot');
      expect(own.ballot).toMatchObject({ voteId, choice: 'against' });
      expect(own.ballot?.receiptCode.replace('-', '').toLowerCase()).toBe(changed.hash.slice(0, 8));
    });

    it('may not reuse the id of another command', async () => {
      const voteId = await openVote();
      const id = randomUUID();
      await room.member(1).device.send(ballot(voteId, 'for'), id);
      const reused = await room.member(1).device.sendForReply(ballot(voteId, 'against'), id);
      const stolen = await room.member(2).device.sendForReply(ballot(voteId, 'for'), id);
      expect([reused, stolen]).toMatchObject([
        { ok: false, code: 'command-id-reused' },
        { ok: false, code: 'command-id-reused' },
      ]);
    });

    it.each([
      ['before the opening', 'vote-not-open-yet', (voteId: string) => Promise.resolve(voteId)],
      [
        'after the close',
        'vote-over',
        async (voteId: string) => {
          await room.office.send({ type: 'vote.open', voteId });
          await room.office.send({ type: 'vote.close', voteId });
          return voteId;
        },
      ],
    ] as const)('is refused %s', async (_when, code, arrange) => {
      const voteId = await arrange(await room.prepareVote(question));
      expect(await room.member(1).device.sendForReply(ballot(voteId, 'for'))).toMatchObject({
        ok: false,
        code,
        retry: false,
      });
    });

    it('is refused without presence', async () => {
      const voteId = await openVote();
      expect(await room.member(5).device.sendForReply(ballot(voteId, 'for'))).toMatchObject({
        code: 'not-present',
      });
    });
  });

  describe('a result', () => {
    it('is seen by the office at the close and by everybody else at the announcement', async () => {
      const voteId = await openVote();
      await room.member(1).device.send(ballot(voteId, 'for'));
      const closed = await room.office.send({ type: 'vote.close', voteId });
      const atOffice = await room.office.until(({ seq }) => seq >= closed.seq, 'the close at the office');
      const atTablet = await room.member(1).device.until(({ seq }) => seq >= closed.seq, 'the close');
      expect(atOffice.vote?.result?.counts?.for).toBe(1);
      expect(atTablet.vote).toMatchObject({ status: 'closed', result: null });
      await expect(room.http.get(`/api/public/votes/${voteId}`)).rejects.toMatchObject({ status: 404 });
      await room.office.send({ type: 'vote.announce', voteId });
      const announced = await room
        .member(1)
        .device.until(({ vote }) => vote?.status === 'announced', 'the result');
      expect(announced.vote?.result?.sentence.pl).toBe(
        'Podjęto: 1 za, 0 przeciw, zwykła większość (art. 14 ust. 1 u.s.g.)',
      );
      const record = await room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);
      expect(record.counts).toEqual({ for: 1, against: 0, abstain: 0, noVote: 3, absent: 1, excluded: 0 });
      expect(record.namedList.map(({ outcome }) => outcome)).toEqual([
        'for',
        'no-vote',
        'no-vote',
        'no-vote',
        'absent',
      ]);
    });

    it('is not in the public journal before its announcement, nor are the ballots', async () => {
      const voteId = await openVote();
      await room.member(1).device.send(ballot(voteId, 'for'));
      const publicTypes = async () => {
        const journal = await room.http.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
        return journal.entries.map(({ event }) => (event as { type: string }).type);
      };
      expect((await publicTypes()).at(-1)).toBe('vote.prepared');
      await room.office.send({ type: 'vote.close', voteId });
      expect((await publicTypes()).at(-1)).toBe('vote.prepared');
      await room.office.send({ type: 'vote.announce', voteId });
      expect((await publicTypes()).slice(-3)).toEqual(['ballot.cast', 'vote.closed', 'vote.announced']);
    });

    it('is never shown as a choice to anybody while the vote is open', async () => {
      const spectator = new LiveClient(new HttpClient(server.url), 'public', { meetingId });
      const voteId = await openVote();
      const { seq } = await room.member(1).device.send(ballot(voteId, 'against'));
      const seen = await Promise.all([
        spectator.until((snapshot) => snapshot.seq >= seq, 'the ballot in public'),
        room.office.until((snapshot) => snapshot.seq >= seq, 'the ballot at the office'),
        room.member(2).device.until((snapshot) => snapshot.seq >= seq, 'the ballot at another tablet'),
      ]);
      for (const snapshot of seen) expect(JSON.stringify(snapshot)).not.toContain('"against"');
      expect(seen.map(({ vote }) => vote?.cast)).toEqual([1, 1, 1]);
      spectator.close();
    });
  });

  describe('many ballots at once', () => {
    it('are all recorded in one gapless journal, each acknowledged with its own entry', async () => {
      const voteId = await openVote();
      const receipts = await Promise.all(
        [1, 2, 3, 4].map((seat) => room.member(seat).device.send(ballot(voteId, 'for'))),
      );
      expect(new Set(receipts.map(({ seq }) => seq)).size).toBe(4);
      await room.office.send({ type: 'vote.close', voteId });
      await room.office.send({ type: 'vote.announce', voteId });
      const journal = await room.http.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
      expect(journal.entries.map(({ seq }) => seq)).toEqual(journal.entries.map((_, index) => index + 1));
      for (const { seq, hash } of receipts) expect(journal.entries[seq - 1]?.['hash']).toBe(hash);
    });
  });
});
