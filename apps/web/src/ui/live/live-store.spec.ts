import { aMemberSnapshot, anOwnView, testId } from '@kworum/testing';
import { type CommandEnvelope, type CommandReply, plainProgramme } from '@kworum/contracts';
import { pauseBeforeRetryMs, replyTimeoutMs } from './command-delivery';
import { LiveStore } from './live-store';
import type { LiveTransport, LiveTransportListener } from './live-transport';
import { ServerClock } from './server-clock';

class ScriptedTransport implements LiveTransport {
  connected = false;
  readonly sent: CommandEnvelope[] = [];
  readonly replies: ((reply: CommandReply) => void)[] = [];
  listener!: LiveTransportListener;

  start(listener: LiveTransportListener) {
    this.listener = listener;
  }
  wake() {}
  stop() {}
  send(envelope: CommandEnvelope, reply: (reply: CommandReply) => void) {
    this.sent.push(envelope);
    this.replies.push(reply);
  }
  connect() {
    this.connected = true;
    this.listener.connected();
  }
  disconnect() {
    this.connected = false;
    this.listener.disconnected();
  }
}

function onlineStore() {
  const transport = new ScriptedTransport();
  const store = new LiveStore('member', transport);
  store.start();
  transport.connect();
  transport.listener.snapshot(aMemberSnapshot());
  return { store, transport };
}

const receiptOf = (envelope: CommandEnvelope): CommandReply => ({
  ok: true,
  receipt: {
    commandId: envelope.id,
    meetingId: envelope.meetingId,
    seq: 41,
    hash: 'ab'.repeat(32),
    at: '2026-11-26T09:42:20.000Z',
  },
});
const refusalOf = (retry: boolean): CommandReply => ({ ok: false, code: 'not-recorded', retry, detail: '' });
const checkIn = { type: 'attendance.check-in' } as const;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the state of a meeting on a screen', () => {
  it('tells what is ordered on air and what is, which come apart', () => {
    const { store, transport } = onlineStore();
    const meetingId = testId(1, 1);
    const status = {
      ...{ meetingId, control: plainProgramme, onAir: 'Sala', sources: [] },
      ...{ repeatedFrames: 0, droppedFrames: 0, encoderRuns: true },
    };
    expect(store.state().programme).toBeUndefined();
    transport.listener.programme({ meetingId, control: plainProgramme });
    transport.listener.programmeStatus(status);
    const ordered = { ...plainProgramme, slate: true };
    transport.listener.programme({ meetingId, control: ordered });
    expect(store.state().programme).toEqual({ control: ordered, status });
    transport.listener.programmeStatus(null);
    expect(store.state().programme).toEqual({ control: ordered, status: null });
  });

  it('replaces a snapshot by a newer one', () => {
    const { store, transport } = onlineStore();
    transport.listener.snapshot(aMemberSnapshot({ seq: 41 }));
    expect(store.state().snapshot?.seq).toBe(41);
  });

  it('drops a snapshot that is older than the one held', () => {
    const { store, transport } = onlineStore();
    transport.listener.snapshot(aMemberSnapshot({ seq: 39 }));
    expect(store.state().snapshot?.seq).toBe(40);
  });

  it('takes a lower number of another meeting', () => {
    const { store, transport } = onlineStore();
    transport.listener.snapshot(aMemberSnapshot({ seq: 2, meetingId: testId(1, 2) }));
    expect(store.state().snapshot?.meetingId).toBe(testId(1, 2));
  });

  it('drops an own view that is older than the one held', () => {
    const { store, transport } = onlineStore();
    transport.listener.own(anOwnView({ seq: 42, present: false }));
    transport.listener.own(anOwnView({ seq: 41 }));
    expect(store.state().own?.present).toBe(false);
  });

  it('keeps the last state and says since when, while the connection is lost', () => {
    const { store, transport } = onlineStore();
    transport.disconnect();
    expect(store.state()).toMatchObject({ status: 'offline', snapshot: { seq: 40 } });
    expect(store.state().offlineSince).not.toBeNull();
    transport.connect();
    expect(store.state()).toMatchObject({ status: 'online', offlineSince: null });
  });

  it('says why the server refuses the connection', () => {
    const { store, transport } = onlineStore();
    transport.listener.refused('not-signed-in');
    expect(store.state().refusal).toBe('not-signed-in');
  });
});

describe('a command on its way', () => {
  it('resolves with the receipt', async () => {
    const { store, transport } = onlineStore();
    const reply = store.sendCommand(checkIn);
    transport.replies[0]?.(receiptOf(transport.sent[0] as CommandEnvelope));
    await expect(reply).resolves.toMatchObject({ ok: true, receipt: { seq: 41 } });
  });

  it('is sent again with the same id after a time-out, and says so', async () => {
    const { store, transport } = onlineStore();
    const onRetry = jest.fn();
    const reply = store.sendCommand(checkIn, onRetry);
    jest.advanceTimersByTime(replyTimeoutMs);
    expect(onRetry).toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(transport.sent).toHaveLength(2);
    expect(transport.sent[1]).toEqual(transport.sent[0]);
    transport.replies[1]?.(receiptOf(transport.sent[1] as CommandEnvelope));
    await expect(reply).resolves.toMatchObject({ ok: true });
  });

  it('waits for the connection and goes out again with the same id', async () => {
    const { store, transport } = onlineStore();
    const onRetry = jest.fn();
    const reply = store.sendCommand(checkIn, onRetry);
    transport.disconnect();
    expect(onRetry).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(10 * replyTimeoutMs);
    expect(transport.sent).toHaveLength(1);
    transport.connect();
    expect(transport.sent.map(({ id }) => id)).toEqual([transport.sent[0]?.id, transport.sent[0]?.id]);
    transport.replies[1]?.(receiptOf(transport.sent[1] as CommandEnvelope));
    await expect(reply).resolves.toMatchObject({ ok: true });
  });

  it('is sent again when the server could not record it', async () => {
    const { store, transport } = onlineStore();
    const reply = store.sendCommand(checkIn);
    transport.replies[0]?.(refusalOf(true));
    jest.advanceTimersByTime(pauseBeforeRetryMs);
    expect(transport.sent[1]?.id).toBe(transport.sent[0]?.id);
    transport.replies[1]?.(receiptOf(transport.sent[1] as CommandEnvelope));
    await expect(reply).resolves.toMatchObject({ ok: true });
  });

  it('ends with a refusal that a retry cannot change', async () => {
    const { store, transport } = onlineStore();
    const reply = store.sendCommand(checkIn);
    transport.replies[0]?.(refusalOf(false));
    await expect(reply).resolves.toMatchObject({ ok: false, code: 'not-recorded' });
    jest.advanceTimersByTime(10 * replyTimeoutMs);
    expect(transport.sent).toHaveLength(1);
  });

  it('never lets the retry of a first ballot replace a second one', () => {
    const { store, transport } = onlineStore();
    const voteId = testId(5, 7);
    void store.sendCommand({ type: 'ballot.cast', voteId, choice: 'for' });
    void store.sendCommand({ type: 'ballot.cast', voteId, choice: 'against' });
    transport.disconnect();
    transport.connect();
    jest.advanceTimersByTime(3 * replyTimeoutMs);
    const again = transport.sent.slice(2).map(({ command }) => command);
    expect(again.length).toBeGreaterThan(0);
    expect(again.every((command) => 'choice' in command && command.choice === 'against')).toBe(true);
  });

  it('goes out under the id of an earlier press that it repeats', () => {
    const { store, transport } = onlineStore();
    void store.sendCommand(checkIn, undefined, testId(3, 1));
    expect(transport.sent[0]?.id).toBe(testId(3, 1));
  });

  it('gets an id of its own for every press', () => {
    const { store, transport } = onlineStore();
    void store.sendCommand(checkIn);
    void store.sendCommand(checkIn);
    expect(new Set(transport.sent.map(({ id }) => id)).size).toBe(2);
  });
});

describe("the server's clock", () => {
  it('counts on from the least delayed message, whatever the device believes', () => {
    let monotonic = 1_000;
    const clock = new ServerClock(() => monotonic);
    clock.observe('2026-11-26T10:00:00.000Z');
    monotonic += 5_000;
    clock.observe('2026-11-26T10:00:02.000Z');
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-26T10:00:05.000Z');
  });

  it('catches up after a sleep in which the device did not count', () => {
    const clock = new ServerClock(() => 1_000);
    clock.observe('2026-11-26T10:00:00.000Z');
    clock.observe('2026-11-26T10:30:00.000Z');
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-26T10:30:00.000Z');
  });
});
