import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalExport, VoteRecord } from '@kworum/contracts';
import { Room, councilOf, meetingWith } from '@kworum/testing';
import { TestServer, serversOnEngines } from '../server.fixture';

const recall = {
  subject: 'Odwołanie przewodniczącego',
  matter: 'recall',
  rule: 'absolute-secret',
} as const;

describe.each(serversOnEngines)('a secret vote on $engine', ({ start }) => {
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
    ({ meetingId } = await room.hold(meetingWith(['Odwołanie', 'Wybory'])));
  });
  afterEach(() => {
    room.close();
  });

  const hasKey = (voteId: string) =>
    readdirSync(join(server.dataDir, 'vote-secrets')).includes(`${voteId}.key`);

  async function open(): Promise<string> {
    const voteId = await room.prepareVote(recall);
    await room.office.send({ type: 'vote.open', voteId });
    return voteId;
  }

  async function journal() {
    const exported = await room.http.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
    return exported.entries;
  }

  it('counts every ballot once, and its record says who voted, not how', async () => {
    const voteId = await open();
    await room.cast(
      voteId,
      new Map([
        [room.member(1), 'for'],
        [room.member(2), 'for'],
        [room.member(3), 'against'],
        [room.member(4), 'for'],
      ]),
    );
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    const record = await room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);
    expect(record).toMatchObject({
      ballot: 'secret',
      passed: true,
      counts: { for: 3, against: 1, abstain: 0, noVote: 1, absent: 0, excluded: 0 },
    });
    expect(record.namedList.map(({ outcome }) => outcome)).toEqual([
      ...['voted', 'voted', 'voted', 'voted'],
      'no-vote',
    ]);
    const entries = JSON.stringify((await journal()).filter(({ event }) => isBallot(event)));
    expect(entries).toContain('ballot.issued');
    expect(entries).not.toMatch(/"(for|against|abstain)"/);
  });

  it('shows to the room how many have voted and to the office who, to nobody how', async () => {
    const voteId = await open();
    const { seq } = await room.member(3).device.send({ type: 'ballot.cast', voteId, choice: 'against' });
    const atTablet = await room.member(1).device.until((seen) => seen.seq >= seq, 'the ballot at a tablet');
    const atOffice = await room.office.until((seen) => seen.seq >= seq, 'the ballot at the office');
    const own = await room.member(3).device.untilOwn((seen) => seen.seq >= seq, 'its receipt');
    expect(atTablet.vote?.cast).toBe(1);
    expect(atTablet.seats.filter(({ hasVoted }) => hasVoted)).toEqual([]);
    expect(atOffice.seats.filter(({ hasVoted }) => hasVoted).map(({ seat }) => seat)).toEqual([3]);
    expect(own.ballot).toMatchObject({ voteId, choice: null });
    expect(own.ballot?.receiptCode).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    for (const seen of [atTablet, atOffice, own]) expect(JSON.stringify(seen)).not.toContain('"against"');
  });

  it('takes one final ballot from each tablet and none that is read aloud', async () => {
    const voteId = await open();
    const { device, memberId } = room.member(1);
    await device.send({ type: 'ballot.cast', voteId, choice: 'for' });
    expect(await device.sendForReply({ type: 'ballot.cast', voteId, choice: 'against' })).toMatchObject({
      code: 'ballot-final',
    });
    const aloud = await room.office.sendForReply({ type: 'ballot.enter', voteId, memberId, choice: 'for' });
    expect(aloud).toMatchObject({ code: 'ballot-secret' });
  });

  it('gives a repeated command its receipt whatever it says the second time', async () => {
    const voteId = await open();
    const { device } = room.member(1);
    const id = randomUUID();
    const receipt = await device.send({ type: 'ballot.cast', voteId, choice: 'for' }, id);
    expect(await device.send({ type: 'ballot.cast', voteId, choice: 'against' }, id)).toEqual(receipt);
    await room.office.send({ type: 'vote.close', voteId });
    const { vote } = await room.office.until((seen) => seen.vote?.status === 'closed', 'the close');
    expect(vote?.result?.counts).toMatchObject({ for: 1, against: 0 });
  });

  it('has its key destroyed at the close, and at an annulment', async () => {
    const voteId = await open();
    await room.member(1).device.send({ type: 'ballot.cast', voteId, choice: 'for' });
    expect(hasKey(voteId)).toBe(true);
    await room.office.send({ type: 'vote.close', voteId });
    expect(hasKey(voteId)).toBe(false);
    await room.office.send({ type: 'vote.announce', voteId });
    const again = await open();
    await room.member(1).device.send({ type: 'ballot.cast', voteId: again, choice: 'for' });
    expect(hasKey(again)).toBe(true);
    await room.office.send({ type: 'vote.annul', voteId: again, reason: 'awaria tabletu' });
    expect(hasKey(again)).toBe(false);
  });

  it('elects by rounds: a tie is told apart by a second one', async () => {
    const { agenda } = await room.office.until(() => true, 'the agenda');
    await room.office.send({ type: 'item.start', itemId: agenda[1]?.itemId ?? '' });
    const voteId = await room.prepareVote({
      ...{ subject: 'Wybór przewodniczącego', matter: 'election', rule: 'simple', ballot: 'secret' },
      question: { kind: 'election', seats: 1, method: 'choose', candidates: ['Anna', 'Bogdan', 'Celina'] },
    });
    const prepared = await room.office.until(({ vote }) => vote?.voteId === voteId, 'the election');
    const { question } = prepared.vote ?? {};
    const [anna = '', bogdan = '', celina = ''] =
      question?.kind === 'election' ? question.candidates.map(({ candidateId }) => candidateId) : [];
    await room.office.send({ type: 'vote.open', voteId });
    const choices = [anna, anna, bogdan, bogdan, celina];
    await room.cast(
      voteId,
      new Map(room.members.map((member, index) => [member, { [choices[index] ?? '']: 'for' as const }])),
    );
    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    const first = await room.http.get<VoteRecord>(`/api/public/votes/${voteId}`);
    expect(first).toMatchObject({ passed: false, counts: null });
    expect(first.candidates?.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
      'Anna tied',
      'Bogdan tied',
      'Celina not-elected',
    ]);

    const second = await room.prepareVote({
      ...{ subject: 'Druga tura', matter: 'election', rule: 'simple', ballot: 'secret' },
      question: { kind: 'next-round', of: voteId, candidateIds: [anna, bogdan] },
    });
    await room.office.send({ type: 'vote.open', voteId: second });
    await room.cast(second, new Map(room.members.map((member) => [member, { [anna]: 'for' as const }])));
    await room.office.send({ type: 'vote.close', voteId: second });
    await room.office.send({ type: 'vote.announce', voteId: second });
    const record = await room.http.get<VoteRecord>(`/api/public/votes/${second}`);
    expect(record.sentence.pl).toBe('Wybrano: Anna (5) (art. 14 ust. 1 u.s.g.)');
  });
});

function isBallot(event: unknown): boolean {
  return (event as { type: string }).type.startsWith('ballot.');
}
