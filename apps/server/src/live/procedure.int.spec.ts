import type { JournalExport, LiveCommand, PublicMeeting, VoteRecord } from '@kworum/contracts';
import { Room, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

describe.each(serversOnEngines)('on $engine', ({ start }) => {
  let server: TestServer;
  let room: Room;
  let meetingId: string;

  beforeAll(async () => {
    server = await start();
    room = await Room.found(server.url, server.operatorKey, councilOf(5));
    ({ meetingId } = await room.hold(meetingWith(['Budżet'])));
  });
  afterAll(async () => {
    room.close();
    await server.close();
  });

  const question = { subject: 'Budżet', matter: 'resolution', rule: 'simple' } as const;

  async function openVote(
    changes: Partial<Extract<LiveCommand, { type: 'vote.open' }>> = {},
  ): Promise<string> {
    const voteId = await room.prepareVote(question);
    await room.office.send({ type: 'vote.open', voteId, ...changes });
    return voteId;
  }

  async function announce(voteId: string): Promise<VoteRecord> {
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    return record(voteId);
  }

  const record = (voteId: string) => room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);

  describe('when devices fail', () => {
    it('a roll call goes on under the same vote, and the record says how each ballot came', async () => {
      const voteId = await openVote();
      await room.member(1).device.send({ type: 'ballot.cast', voteId, choice: 'for' });
      const { memberId } = room.member(2);
      await room.office.send({ type: 'ballot.enter', voteId, memberId, choice: 'against' });
      await room
        .member(2)
        .device.untilOwn(({ ballot }) => ballot?.choice === 'against', 'the entered ballot');
      const { namedList } = await announce(voteId);
      expect(namedList.map(({ outcome, channel }) => `${outcome} ${channel}`)).toEqual([
        'for tablet',
        'against roll-call',
        ...Array.from({ length: 3 }, () => 'no-vote null'),
      ]);
      const csv = await (await fetch(`${server.url}/api/public/votes/${voteId}.csv`)).text();
      expect(csv).toMatch(/Radna 2;;przeciw;przez wywołanie\r\n/);
    });
  });

  describe('what follows an announced result', () => {
    it('is added to its record and changes no count', async () => {
      const voteId = await openVote();
      await room.member(1).device.send({ type: 'ballot.cast', voteId, choice: 'for' });
      const before = await announce(voteId);
      const { memberId } = room.member(1);
      const reason = 'pomyłka przy naciskaniu';
      await room.office.send({ type: 'correction.declare', voteId, memberId, choice: 'against', reason });
      await room.office.send({ type: 'vote.annul', voteId, reason: 'awaria głośników' });
      const after = await record(voteId);
      expect(after).toMatchObject({
        counts: before.counts,
        passed: true,
        corrections: [{ name: 'Radna 1', choice: 'against', reason }],
        annulment: { reason: 'awaria głośników' },
      });
    });

    it('may be a revote, and both votes are on the record', async () => {
      const first = await openVote();
      await announce(first);
      const revote = { of: first, reason: 'wątpliwość co do wyniku' };
      const majority = { rule: 'simple' } as const;
      const { subject, matter } = question;
      const { seq } = await room.office.send({ type: 'vote.prepare', subject, matter, majority, revote });
      const { vote } = await room.office.until((seen) => seen.seq >= seq, 'the revote');
      await room.office.send({ type: 'vote.open', voteId: vote?.voteId ?? '' });
      expect((await announce(vote?.voteId ?? '')).revote).toEqual(revote);
      expect((await record(first)).voteId).toBe(first);
    });
  });

  describe('the record of the meeting', () => {
    it('says who was there and who spoke, from when to when', async () => {
      const speaker = { kind: 'member', memberId: room.member(3).memberId } as const;
      await room.office.send({ type: 'floor.grant', speaker, limitSeconds: null });
      await room.office.send({ type: 'floor.end' });
      const { attendance, speeches } = await room.http.get<PublicMeeting>(
        `/api/public/meetings/${meetingId}`,
      );
      expect(attendance.map(({ stays }) => stays.at(-1)?.to)).toEqual([null, null, null, null, null]);
      expect(speeches.at(-1)).toMatchObject({ name: 'Radna 3', itemNumber: '1' });
      expect(speeches.at(-1)?.endedAt).not.toBeNull();
    });
  });

  describe('an annulled open vote', () => {
    it('has no record of its own, and its journal is public at once', async () => {
      const voteId = await openVote();
      await room.member(1).device.send({ type: 'ballot.cast', voteId, choice: 'for' });
      await room.office.send({ type: 'vote.annul', voteId, reason: 'awaria tabletów' });
      await expect(record(voteId)).rejects.toMatchObject({ status: 404 });
      const journal = await room.http.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
      expect(journal.entries.at(-1)?.['event']).toMatchObject({ type: 'vote.annulled', voteId });
    });
  });

  describe('the office', () => {
    it('is told what the check before a vote finds wrong, and must state why it opens all the same', async () => {
      await room.seat([room.member(1)]);
      const voteId = await room.prepareVote(question);
      const { failingChecks } = await room.office.until(
        ({ vote, quorum }) => vote?.voteId === voteId && !quorum.reached,
        'the prepared vote',
      );
      expect(failingChecks).toEqual(['no-quorum']);
      expect(await room.office.sendForReply({ type: 'vote.open', voteId })).toMatchObject({
        code: 'no-quorum',
      });
      await room.office.send({ type: 'vote.open', voteId, override: 'na żądanie przewodniczącej' });
      expect(await announce(voteId)).toMatchObject({ passed: false });
      await room.seat(room.members);
    });
  });

  describe('a statute’s own majority', () => {
    it('is refused when its numbers are none', async () => {
      const majority = { rule: 'fraction', numerator: 2, denominator: 0 };
      const command = { type: 'vote.prepare', subject: 'x', matter: 'motion', majority };
      const reply = await room.office.sendForReply(command as unknown as LiveCommand);
      expect(reply).toMatchObject({ ok: false, code: 'malformed-command' });
    });
  });
});
