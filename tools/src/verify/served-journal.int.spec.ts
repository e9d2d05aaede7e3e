import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { councilOf, meetingWith, Room, ServerProcess } from '@kworum/testing';
import { verifyCommand } from './command-line';
import type { Report } from './report';
import type { Choice } from './vote-shapes';

let folder: string;
let server: ServerProcess;
let room: Room;
let journalUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kworum-served-journal-'));
  server = await ServerProcess.start(folder);
  room = await Room.found(server.url, server.operatorKey, councilOf(5));
  const meetingId = await room.prepare(meetingWith(['Zmiana budżetu']));
  journalUrl = `${server.url}/api/public/meetings/${meetingId}/journal`;
  await room.seat(room.members.slice(0, 4));
  await room.office.send({ type: 'meeting.open' });
  const { agenda } = await room.office.until(() => true, 'the agenda');
  await room.office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
}, 60_000);

afterAll(async () => {
  await server.end();
  room.close();
  rmSync(folder, { recursive: true });
});

async function verification(): Promise<{ exitCode: number; report: Report }> {
  const { exitCode, output } = await verifyCommand([journalUrl, '--json']);
  return { exitCode, report: JSON.parse(output) as Report };
}

async function cast(voteId: string, choices: readonly Choice[]): Promise<void> {
  await room.cast(voteId, new Map(choices.map((choice, index) => [room.member(index + 1), choice])));
}

describe('the journal that the server publishes', () => {
  it('is believed before, during and after a vote, and when the meeting is closed', async () => {
    const before = await verification();
    expect(before).toMatchObject({ exitCode: 0, report: { closed: false, votes: [], firstBad: null } });

    const voteId = await room.prepareVote({
      subject: 'zmiana budżetu',
      matter: 'resolution',
      rule: 'simple',
    });
    await room.office.send({ type: 'recusal.declare', voteId, memberId: room.member(4).memberId });
    await room.office.send({ type: 'vote.open', voteId });
    await cast(voteId, ['against', 'for', 'abstain']);
    await cast(voteId, ['for']);
    expect(await verification()).toMatchObject({ exitCode: 0, report: { votes: [], firstBad: null } });

    await room.office.send({ type: 'vote.close', voteId });
    await room.office.send({ type: 'vote.announce', voteId });
    await room.office.send({ type: 'meeting.close' });
    const counts = { for: 2, against: 0, abstain: 1, noVote: 0, absent: 1, excluded: 1 };
    expect(await verification()).toMatchObject({
      exitCode: 0,
      report: {
        closed: true,
        checkpoints: 2,
        votes: [{ subject: 'zmiana budżetu', result: { passed: true, counts } }],
      },
    });
  });

  it('is not believed under a key that is not the server’s', async () => {
    const { exitCode, output } = await verifyCommand([
      journalUrl,
      '--json',
      '--key',
      Buffer.alloc(32, 7).toString('base64'),
    ]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output) as Report).toMatchObject({ firstBad: { code: 'bad-checkpoint' } });
  });
});
