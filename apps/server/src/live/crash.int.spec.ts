import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalExport } from '@kworum/contracts';
import { Room, ServerProcess, councilOf, meetingWith } from '@kworum/testing';

const seats = 15;

describe('a server killed in mid-vote', () => {
  let dataDir: string;
  let server: ServerProcess;
  let room: Room;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kworum-crash-'));
    server = await ServerProcess.start(dataDir);
    room = await Room.found(server.url, server.operatorKey, councilOf(seats));
  });
  afterAll(async () => {
    room.close();
    await server.end();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has every acknowledged ballot afterwards, none twice, and its clients back by themselves', async () => {
    const { meetingId } = await room.hold(meetingWith(['Punkt']));
    const voteId = await room.prepareVote({ subject: 'Pytanie', matter: 'motion', rule: 'simple' });
    await room.office.send({ type: 'vote.open', voteId });

    const acknowledged = await Promise.all(
      [1, 2, 3, 4].map((seat) =>
        room.member(seat).device.send({ type: 'ballot.cast', voteId, choice: 'for' }),
      ),
    );
    const inFlight = room.members
      .filter(({ seat }) => seat > 4)
      .map(({ device }) => device.send({ type: 'ballot.cast', voteId, choice: 'against' }));
    await server.end('SIGKILL');
    server = await ServerProcess.start(dataDir, { PORT: new URL(server.url).port });
    acknowledged.push(...(await Promise.all(inFlight)));

    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    const journal = await room.http.get<JournalExport>(`/api/public/meetings/${meetingId}/journal`);
    for (const { seq, hash } of acknowledged) expect(journal.entries[seq - 1]?.['hash']).toBe(hash);
    const { votes } = await room.office.until(({ vote }) => vote?.status === 'announced', 'the result');
    expect(votes[0]?.result?.counts).toEqual({
      for: 4,
      against: seats - 4,
      abstain: 0,
      noVote: 0,
      absent: 0,
      excluded: 0,
    });
  }, 60_000);

  it('has every secret ballot afterwards too, counted once, and nobody can cast a second one', async () => {
    const voteId = await room.prepareVote({
      ...{ subject: 'Odwołanie', matter: 'recall', rule: 'absolute-secret' },
    });
    await room.office.send({ type: 'vote.open', voteId });
    await room.cast(voteId, new Map([1, 2, 3, 4].map((seat) => [room.member(seat), 'for'])));
    const inFlight = room.members
      .filter(({ seat }) => seat > 4)
      .map(({ device }) => device.send({ type: 'ballot.cast', voteId, choice: 'against' }));
    await server.end('SIGKILL');
    server = await ServerProcess.start(dataDir, { PORT: new URL(server.url).port });
    await Promise.all(inFlight);

    const again = await room
      .member(1)
      .device.sendForReply({ type: 'ballot.cast', voteId, choice: 'against' });
    expect(again).toMatchObject({ ok: false, code: 'ballot-final' });
    const closed = await room.office.send({ type: 'vote.close', voteId });
    const { vote } = await room.office.until(({ seq }) => seq >= closed.seq, 'the close');
    expect(vote?.result?.counts).toMatchObject({ for: 4, against: seats - 4, abstain: 0, noVote: 0 });
  }, 60_000);
});
