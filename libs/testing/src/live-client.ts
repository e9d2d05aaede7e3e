import { randomUUID } from 'node:crypto';
import {
  Audience,
  ClientToServer,
  CommandReply,
  Handshake,
  LiveCommand,
  OwnView,
  Receipt,
  RefusalCode,
  ServerToClient,
  SnapshotOf,
  liveNamespace,
} from '@kworum/contracts';
import { Socket, io } from 'socket.io-client';
import { HttpClient } from './http-client';

const retryPauseMs = 200;

/** The server refused a command. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    command: LiveCommand,
  ) {
    super(`${command.type} was refused: ${code}`);
  }
}

export interface LiveOptions {
  readonly meetingId?: string;
  readonly mediaKey?: string;
  /** How long one attempt may take before the same command is sent again, in milliseconds. */
  readonly attemptMs?: number;
}

/**
 * A device on a real socket: keeps the latest snapshot, sends commands until they are answered, with one
 * command id over all attempts, as the screens do.
 */
export class LiveClient<A extends Audience> {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  snapshot: SnapshotOf[A] | undefined;
  own: OwnView | undefined;
  private idle = false;
  private readonly watchers = new Set<() => void>();
  private readonly attemptMs: number;

  constructor(http: HttpClient, audience: A, { attemptMs = 4000, ...handshake }: LiveOptions = {}) {
    this.attemptMs = attemptMs;
    this.socket = io(http.url + liveNamespace, {
      auth: { audience, ...handshake } satisfies Handshake,
      ...(http.cookie ? { extraHeaders: { cookie: http.cookie } } : {}),
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
    });
    this.socket.on('snapshot', (snapshot) => {
      if (this.isOld(snapshot.meetingId, snapshot.seq)) return;
      this.snapshot = snapshot as SnapshotOf[A];
      this.idle = false;
      this.notify();
    });
    this.socket.on('idle', () => {
      this.snapshot = undefined;
      this.idle = true;
      this.notify();
    });
    this.socket.on('own', (own) => {
      this.own = own;
      this.notify();
    });
  }

  /** The snapshot, when it is as asked for; at once or later. Rejects after `timeoutMs`. */
  until(is: (snapshot: SnapshotOf[A]) => boolean, what: string, timeoutMs = 20_000): Promise<SnapshotOf[A]> {
    return this.eventually(
      () => (this.snapshot && is(this.snapshot) ? this.snapshot : undefined),
      what,
      timeoutMs,
    );
  }

  /** What there is to watch when the connection is made: undefined when there is no meeting yet. */
  async arrived(): Promise<SnapshotOf[A] | undefined> {
    await this.eventually(() => (this.idle || this.snapshot ? true : undefined), 'the connection', 20_000);
    return this.snapshot;
  }

  /** The same for what only this member sees. */
  untilOwn(is: (own: OwnView) => boolean, what: string, timeoutMs = 20_000): Promise<OwnView> {
    return this.eventually(() => (this.own && is(this.own) ? this.own : undefined), what, timeoutMs);
  }

  /** @throws Refused when the meeting's rules do not allow it */
  async send(command: LiveCommand, id: string = randomUUID()): Promise<Receipt> {
    const reply = await this.sendForReply(command, id);
    if (reply.ok) return reply.receipt;
    throw new Refused(reply.code, command);
  }

  /** Sends until there is a final answer: through time-outs, reconnects and restarts of the server. */
  async sendForReply(command: LiveCommand, id: string = randomUUID()): Promise<CommandReply> {
    for (;;) {
      const { meetingId } = await this.until(() => true, 'the first snapshot');
      const reply = await this.attempt({ id, meetingId, command });
      if (reply && (reply.ok || !reply.retry)) return reply;
      await new Promise((resolve) => setTimeout(resolve, retryPauseMs));
    }
  }

  close(): void {
    this.socket.disconnect();
    this.watchers.clear();
  }

  private async attempt(envelope: {
    id: string;
    meetingId: string;
    command: LiveCommand;
  }): Promise<CommandReply | undefined> {
    if (!this.socket.connected) await this.connection();
    try {
      const reply: unknown = await this.socket.timeout(this.attemptMs).emitWithAck('command', envelope);
      return reply as CommandReply;
    } catch (error) {
      // No answer says nothing about the command: the next attempt carries the same id.
      if (error instanceof Error) return undefined;
      throw error;
    }
  }

  private connection(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.once('connect', resolve);
      if (this.socket.connected) resolve();
    });
  }

  private isOld(meetingId: string, seq: number): boolean {
    return this.snapshot?.meetingId === meetingId && seq < this.snapshot.seq;
  }

  private notify(): void {
    for (const watcher of this.watchers) watcher();
  }

  private eventually<T>(look: () => T | undefined, what: string, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const found = look();
      if (found !== undefined) {
        resolve(found);
        return;
      }
      const finish = () => {
        clearTimeout(timer);
        this.watchers.delete(watcher);
      };
      const watcher = () => {
        const seen = look();
        if (seen === undefined) return;
        finish();
        resolve(seen);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}`));
      }, timeoutMs);
      this.watchers.add(watcher);
    });
  }
}
