import {
  ClientToServer,
  RemoteOrder,
  RtcAnswer,
  RtcOffer,
  RtcSession,
  ServerToClient,
  liveNamespace,
} from '@kworum/contracts';
import { Socket, io } from 'socket.io-client';

export const mediaKey = 'a-key-for-the-media-process';
export const anOffer = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
export const anAnswer = 'v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=ice-lite\r\n';

/** Plays the media process of a meeting at its socket: answers offers, reports what it has answered. */
export class ScriptedMedia {
  readonly offers: RtcOffer[] = [];
  readonly orders: RemoteOrder[] = [];
  readonly ended: string[] = [];
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** What it says to an offer; null: nothing. */
  answer: RtcAnswer | null = { ok: true, sdp: anAnswer };
  private readonly watchers = new Set<() => void>();

  constructor(
    url: string,
    readonly meetingId: string,
    readonly sessions: RtcSession[] = [],
  ) {
    this.socket = io(url + liveNamespace, {
      ...{ auth: { audience: 'media', mediaKey, meetingId }, transports: ['websocket'], forceNew: true },
    });
    this.socket.on('rtc-offer', (offer, answer) => {
      this.offers.push(offer);
      const { sessionId, purpose } = offer;
      if (!this.answer) return;
      if (this.answer.ok)
        this.sessions.push({ sessionId, purpose, connected: true, speaking: false, quality: null });
      answer(this.answer);
      this.report();
    });
    this.socket.on('rtc-end', ({ sessionId }) => {
      this.ended.push(sessionId);
      const place = this.sessions.findIndex((session) => session.sessionId === sessionId);
      if (place >= 0) this.sessions.splice(place, 1);
      this.notify();
    });
    this.socket.on('remote-order', (order) => {
      this.orders.push(order);
      this.notify();
    });
  }

  /** Connected and known to the server as who reports. */
  async ready(): Promise<void> {
    await new Promise((resolve) => this.socket.once('snapshot', resolve));
    this.report();
    await this.heard();
  }

  report(available = true): void {
    this.socket.emit('rtc-report', { meetingId: this.meetingId, available, sessions: this.sessions });
    this.notify();
  }

  /** What was sent so far has been read by the server: it answers a command after it. */
  heard(): Promise<unknown> {
    const id = '00000000-0000-4000-8000-000000000001';
    const command = { type: 'meeting.open' } as const;
    return this.socket.emitWithAck('command', { id, meetingId: this.meetingId, command });
  }

  /** Resolves when it is so, at once or after anything that comes. */
  until(is: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const watcher = () => {
        if (!is()) return;
        this.watchers.delete(watcher);
        resolve();
      };
      this.watchers.add(watcher);
      watcher();
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  private notify(): void {
    for (const watcher of this.watchers) watcher();
  }
}
