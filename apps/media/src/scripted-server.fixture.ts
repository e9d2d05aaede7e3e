import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  CaptionLine,
  ClientToServer,
  MediaSnapshot,
  OverlayPreview,
  OverlayPreviewOrder,
  ProgrammeControl,
  ProgrammeStatus,
  PublicLook,
  RemoteOrder,
  RtcAnswer,
  RtcOffer,
  RtcReport,
  RecordingOrder,
  RecordingProgress,
  ServerToClient,
} from '@kworum/contracts';
import { aRoom } from '@kworum/testing';
import { Server } from 'socket.io';

export const mediaKey = 'the-secret-of-this-test';

/** A server that speaks the contract's part for the audience `media`, as the test directs. */
export class ScriptedServer {
  private readonly http = createServer(({ url = '' }, response) => this.answer(url, response));
  private readonly sockets = new Server<ClientToServer, ServerToClient>(this.http);
  private readonly startedAt = Date.now();
  private readonly listeners = new Set<(status: ProgrammeStatus) => void>();
  private readonly roomListeners = new Set<(report: RtcReport) => void>();
  private readonly captionListeners = new Set<(line: CaptionLine) => void>();
  private readonly jobListeners = new Set<(progress: RecordingProgress) => void>();
  private latest: MediaSnapshot | null = null;
  private look: { readonly look: PublicLook; readonly arms: string | null } | null = null;
  private seq = 0;

  /** Its clock is days away from the media process's: only differences may count. */
  get clock(): string {
    return new Date(Date.parse('2026-11-26T10:00:00.000Z') + Date.now() - this.startedAt).toISOString();
  }

  async listen(): Promise<string> {
    this.sockets.of('/live').use((socket, next) => {
      const { audience, mediaKey: key } = socket.handshake.auth;
      next(audience === 'media' && key === mediaKey ? undefined : new Error('not-permitted'));
    });
    this.sockets.of('/live').on('connection', (socket) => {
      socket.on('programme-status', (status) => {
        for (const listener of this.listeners) listener(status);
      });
      socket.on('rtc-report', (report) => {
        for (const listener of this.roomListeners) listener(report);
      });
      socket.on('caption-line', (line) => {
        for (const listener of this.captionListeners) listener(line);
      });
      socket.on('recording-progress', (progress) => {
        for (const listener of this.jobListeners) listener(progress);
      });
      if (this.latest) socket.emit('snapshot', this.latest);
      else socket.emit('idle');
    });
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  show(change: Parameters<typeof aRoom>[0]): MediaSnapshot {
    this.seq += 1;
    this.latest = { ...aRoom(change), audience: 'media', seq: this.seq, serverTime: this.clock };
    this.sockets.of('/live').emit('snapshot', this.latest);
    return this.latest;
  }

  /** Sends an older state after a newer one, as a network may. */
  showLate(change: Parameters<typeof aRoom>[0]): void {
    this.sockets.of('/live').emit('snapshot', { ...aRoom(change), audience: 'media', seq: 0 });
  }

  /** Gives the council another look, with arms as an SVG document, and says so. */
  dress(look: PublicLook['look'], arms: string | null): void {
    this.look = { look: { look, hasCoatOfArms: arms !== null }, arms };
    this.sockets.of('/live').emit('council-look', { councilId: aRoom().meeting.councilId });
  }

  async preview(order: OverlayPreviewOrder): Promise<OverlayPreview> {
    const [socket] = this.sockets.of('/live').sockets.values();
    if (!socket) throw new Error('No media process is connected');
    return socket.timeout(5000).emitWithAck('overlay-preview', order);
  }

  order(control: ProgrammeControl): void {
    this.sockets.of('/live').emit('programme', { meetingId: aRoom().meetingId, control });
  }

  /** The first report from now on that is as asked. */
  reportWhen(asked: (status: ProgrammeStatus) => boolean): Promise<ProgrammeStatus> {
    return new Promise((resolve) => {
      const listener = (status: ProgrammeStatus): void => {
        if (!asked(status)) return;
        this.listeners.delete(listener);
        resolve(status);
      };
      this.listeners.add(listener);
    });
  }

  private answer(url: string, response: ServerResponse): void {
    if (this.look && url.endsWith('/look')) response.end(JSON.stringify(this.look.look));
    else if (this.look?.arms && url.endsWith('/coat-of-arms.svg')) response.end(this.look.arms);
    else response.writeHead(404).end();
  }

  /** Asks the media process for an answer, as a browser's offer came by WHIP or WHEP. */
  async offer(offer: RtcOffer): Promise<RtcAnswer> {
    const [socket] = this.sockets.of('/live').sockets.values();
    if (!socket) throw new Error('No media process is connected');
    return new Promise((resolve) => socket.emit('rtc-offer', offer, resolve));
  }

  endSession(sessionId: string): void {
    this.sockets.of('/live').emit('rtc-end', { meetingId: aRoom().meetingId, sessionId });
  }

  admit(members: RemoteOrder['members']): void {
    this.sockets.of('/live').emit('remote-order', { meetingId: aRoom().meetingId, members });
  }

  /** The first report on WebRTC from now on that is as asked. */
  roomsWhen(asked: (report: RtcReport) => boolean): Promise<RtcReport> {
    return new Promise((resolve) => {
      const listener = (report: RtcReport): void => {
        if (!asked(report)) return;
        this.roomListeners.delete(listener);
        resolve(report);
      };
      this.roomListeners.add(listener);
    });
  }

  /** The next final caption. */
  caption(): Promise<CaptionLine> {
    return new Promise((resolve) => {
      const listener = (line: CaptionLine): void => {
        if (!line.final) return;
        this.captionListeners.delete(listener);
        resolve(line);
      };
      this.captionListeners.add(listener);
    });
  }

  /** Gives a job to the media process. @returns whether it takes it */
  giveJob(order: RecordingOrder): Promise<boolean> {
    return new Promise((resolve) => {
      for (const socket of this.sockets.of('/live').sockets.values()) {
        socket.emit('recording-order', order, resolve);
      }
    });
  }

  /** The first word of a job from now on that is as asked. */
  progressWhen(asked: (progress: RecordingProgress) => boolean): Promise<RecordingProgress> {
    return new Promise((resolve) => {
      const listener = (progress: RecordingProgress): void => {
        if (!asked(progress)) return;
        this.jobListeners.delete(listener);
        resolve(progress);
      };
      this.jobListeners.add(listener);
    });
  }

  /** Ends every connection; resolves when one is back. */
  dropConnections(): Promise<void> {
    const back = new Promise<void>((resolve) => this.sockets.of('/live').once('connection', () => resolve()));
    this.sockets.of('/live').disconnectSockets(true);
    return back;
  }

  async close(): Promise<void> {
    await this.sockets.close();
  }
}
