import type { JournalEntry } from '@kworum/domain';
import { MeetingScript } from '@kworum/testing';
import type { CommandReceiptRow } from '../journal/command-receipt.entity';
import type { MeetingBatch } from './decision-round';
import { LiveMeeting, MeetingStorage } from './live-meeting';

const office = { role: 'office', personId: 'clerk' } as const;
const prepare = { type: 'meeting.prepare', plan: MeetingScript.empty(3).plan } as const;

/** A journal in memory that fails as it is told to. */
class FailingStorage implements MeetingStorage {
  entries: JournalEntry[] = [];
  receipts: CommandReceiptRow[] = [];
  readonly commits: number[][] = [];
  replays = 0;
  forgotten = 0;
  fault: 'none' | 'before' | 'after' = 'none';

  load() {
    this.replays += 1;
    const { entries } = this;
    async function* all(): AsyncGenerator<JournalEntry> {
      await Promise.resolve();
      yield* entries;
    }
    return Promise.resolve({ entries: all(), receipts: [...this.receipts] });
  }

  secretBallots() {
    return Promise.resolve([]);
  }

  forgetSecrets() {
    this.forgotten += 1;
  }

  tokenKey() {
    return undefined;
  }

  endsAt(seq: number): Promise<boolean> {
    return Promise.resolve(this.entries.length === seq);
  }

  async commit({ entries, receipts }: MeetingBatch): Promise<void> {
    this.commits.push(entries.map(({ seq }) => seq));
    await Promise.resolve();
    if (this.fault === 'before') throw new Error('disk full');
    this.entries = [...this.entries, ...entries];
    this.receipts = [...this.receipts, ...receipts];
    if (this.fault === 'after') throw new Error('connection lost');
  }
}

function meetingOn(storage: MeetingStorage) {
  const failures: unknown[] = [];
  const changes: number[] = [];
  const meeting = new LiveMeeting(
    'meeting-1',
    storage,
    ({ head }) => changes.push(head.seq),
    (error) => failures.push(error),
  );
  return { meeting, failures, changes };
}

describe('a live meeting', () => {
  it('commits the commands together that arrive in one turn of the event loop, each with its own entry', async () => {
    const storage = new FailingStorage();
    const { meeting, changes } = meetingOn(storage);
    const replies = await Promise.all([
      meeting.submit({ commandId: 'c0', command: prepare, actor: office }),
      meeting.submit({ commandId: 'c1', command: { type: 'meeting.open' }, actor: office }),
      ...[1, 2, 3].map((seat) =>
        meeting.submit({
          commandId: `in-${seat}`,
          command: { type: 'attendance.check-in' },
          actor: { role: 'member', memberId: `member-${seat}` },
        }),
      ),
    ]);
    expect(replies.map((reply) => reply.ok && reply.receipt.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(storage.commits).toEqual([[1, 2, 3, 4, 5]]);
    expect(changes).toEqual([5]);
  });

  it('answers a repeated command of the same turn with the same receipt', async () => {
    const storage = new FailingStorage();
    const { meeting } = meetingOn(storage);
    const submission = { commandId: 'c0', command: prepare, actor: office };
    const [first, again] = await Promise.all([meeting.submit(submission), meeting.submit(submission)]);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect(storage.entries).toHaveLength(1);
  });

  it('acknowledges and tells nothing of a commit that failed, and takes the retry', async () => {
    const storage = new FailingStorage();
    const { meeting, failures, changes } = meetingOn(storage);
    storage.fault = 'before';
    const submission = { commandId: 'c0', command: prepare, actor: office };
    expect(await meeting.submit(submission)).toMatchObject({ ok: false, code: 'not-recorded', retry: true });
    expect([failures.length, changes]).toEqual([1, []]);
    expect((await meeting.current()).meeting).toBeNull();
    storage.fault = 'none';
    expect(await meeting.submit(submission)).toMatchObject({ ok: true, receipt: { seq: 1 } });
  });

  it('does not read the journal again while it is as remembered', async () => {
    const storage = new FailingStorage();
    const { meeting } = meetingOn(storage);
    storage.fault = 'before';
    const submission = { commandId: 'c0', command: prepare, actor: office };
    for (let press = 0; press < 5; press += 1) await meeting.submit(submission);
    expect(storage.replays).toBe(1);
  });

  it('finds a commit that took place although its answer was lost, and counts it once', async () => {
    const storage = new FailingStorage();
    const { meeting } = meetingOn(storage);
    storage.fault = 'after';
    const submission = { commandId: 'c0', command: prepare, actor: office };
    expect(await meeting.submit(submission)).toMatchObject({ ok: false, retry: true });
    storage.fault = 'none';
    expect(await meeting.submit(submission)).toMatchObject({ ok: true, receipt: { seq: 1 } });
    expect(storage.entries).toHaveLength(1);
    expect(storage.replays).toBe(2);
  });

  it('records the commands beside one that makes a rule throw', async () => {
    const storage = new FailingStorage();
    const { meeting, failures } = meetingOn(storage);
    await meeting.submit({ commandId: 'c0', command: prepare, actor: office });
    const [sound, poison] = await Promise.all([
      meeting.submit({ commandId: 'c1', command: { type: 'meeting.open' }, actor: office }),
      meeting.submit({ commandId: 'c2', command: null as never, actor: office }),
    ]);
    expect(sound).toMatchObject({ ok: true });
    expect(poison).toMatchObject({ ok: false, code: 'internal-error', retry: false });
    expect(failures).toHaveLength(1);
  });
});
