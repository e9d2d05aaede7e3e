import { Logger } from '@nestjs/common';
import {
  type CaptionLine,
  type ClientToServer,
  type Handshake,
  liveNamespace,
  mediaSnapshotSchema,
  type CouncilLookChange,
  councilLookChangeSchema,
  type MediaSnapshot,
  type OverlayPreview,
  type OverlayPreviewOrder,
  overlayPreviewOrderSchema,
  type ProgrammeOrder,
  programmeOrderSchema,
  type ProgrammeStatus,
  type RemoteOrder,
  remoteOrderSchema,
  type RtcAnswer,
  type RtcOffer,
  rtcOfferSchema,
  type RtcReport,
  type RecordingOrder,
  recordingOrderSchema,
  type RecordingProgress,
  type ServerToClient,
} from '@kworum/contracts';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';

export interface MeetingFollower {
  /** The latest state of the meeting to follow. */
  snapshot(snapshot: MediaSnapshot): void;
  /** What the office wants on air. */
  programme(order: ProgrammeOrder): void;
  /** A council looks different from now on. */
  councilLook(change: CouncilLookChange): void;
  /** Somebody wants to see the overlay. */
  preview(order: OverlayPreviewOrder): Promise<OverlayPreview>;
  /** Work on a recording. @returns whether it is taken */
  recordingOrder(order: RecordingOrder): boolean;
  /** There is no meeting to follow. */
  idle(): void;
  /** Somebody wants to publish or to look on by WebRTC. */
  offer(offer: RtcOffer): Promise<RtcAnswer>;
  sessionEnded(sessionId: string): void;
  /** Who takes part from elsewhere. */
  remote(order: RemoteOrder): void;
}

const longestReconnectMs = 2000;

/** The server's live snapshots for the audience `media`. Connects again for as long as it is open. */
export class MeetingFeed {
  private readonly logger = new Logger(MeetingFeed.name);
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private latest: { meetingId: string; seq: number } | null = null;
  private retry: NodeJS.Timeout | null = null;
  private lastProblem = '';

  constructor(
    serverUrl: string,
    mediaKey: string,
    private readonly follower: MeetingFollower,
  ) {
    const auth: Handshake = { audience: 'media', mediaKey };
    this.socket = io(new URL(liveNamespace, serverUrl).href, {
      auth,
      transports: ['websocket'],
      reconnectionDelay: 250,
      reconnectionDelayMax: longestReconnectMs,
    });
    this.socket.on('connect', () => this.connected());
    this.socket.on('connect_error', (error) => this.unreachable(error.message));
    this.socket.on('disconnect', (reason) => this.unreachable(reason));
    this.socket.on('snapshot', (snapshot) => this.receive(snapshot));
    this.socket.on('programme', (order) => this.receiveOrder(order));
    this.socket.on('council-look', (change) => this.receiveLook(change));
    this.socket.on('overlay-preview', (order, reply) => this.receivePreview(order, reply));
    this.socket.on('rtc-offer', (offer, answer) => void this.receiveOffer(offer, answer));
    this.socket.on('rtc-end', ({ sessionId }) => this.follower.sessionEnded(sessionId));
    this.socket.on('remote-order', (order) => this.receiveRemote(order));
    this.socket.on('recording-order', (order, taken) => taken(this.receiveRecordingOrder(order)));
    this.socket.on('idle', () => {
      this.latest = null;
      this.follower.idle();
    });
  }

  /** Tells the server how the programme is; what cannot be told now is not told later. */
  report(status: ProgrammeStatus): void {
    if (this.socket.connected) this.socket.volatile.emit('programme-status', status);
  }

  /** The same of who publishes and looks on by WebRTC. */
  reportRooms(report: RtcReport): void {
    if (this.socket.connected) this.socket.volatile.emit('rtc-report', report);
  }

  /** What is final reaches the server when it is back; what would be said anew is not kept for it. */
  caption(line: CaptionLine): void {
    if (line.final || this.socket.connected) this.socket.emit('caption-line', line);
  }

  /** How far a job is; what became of it is told later when it cannot be told now. */
  reportJob(progress: RecordingProgress): void {
    if (progress.state !== 'running') this.socket.emit('recording-progress', progress);
    else if (this.socket.connected) this.socket.volatile.emit('recording-progress', progress);
  }

  close(): void {
    if (this.retry) clearTimeout(this.retry);
    this.socket.off();
    this.socket.disconnect();
  }

  private connected(): void {
    this.lastProblem = '';
    this.logger.log('Connected to the server');
  }

  private unreachable(problem: string): void {
    if (problem !== this.lastProblem) this.logger.warn(`Without the server (${problem}); connecting again`);
    this.lastProblem = problem;
    // What the server itself refused or ended, the client library does not try again.
    if (this.socket.active || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.socket.connect();
    }, longestReconnectMs);
  }

  private receiveOrder(received: unknown): void {
    const parsed = programmeOrderSchema.safeParse(received);
    if (parsed.success) this.follower.programme(parsed.data);
    else this.complain('An order', parsed.error);
  }

  private receiveLook(received: unknown): void {
    const parsed = councilLookChangeSchema.safeParse(received);
    if (parsed.success) this.follower.councilLook(parsed.data);
    else this.complain('A change of a look', parsed.error);
  }

  private receivePreview(received: unknown, reply: (preview: OverlayPreview) => void): void {
    const parsed = overlayPreviewOrderSchema.safeParse(received);
    if (parsed.success) void this.follower.preview(parsed.data).then(reply);
    else this.complain('The order of a preview', parsed.error);
  }

  private async receiveOffer(received: unknown, answer: (answer: RtcAnswer) => void): Promise<void> {
    const parsed = rtcOfferSchema.safeParse(received);
    if (parsed.success) {
      answer(await this.follower.offer(parsed.data));
      return;
    }
    this.complain('An offer', parsed.error);
    answer({ ok: false, code: 'unusable-offer', detail: 'The offer is malformed.' });
  }

  private receiveRemote(received: unknown): void {
    const parsed = remoteOrderSchema.safeParse(received);
    if (parsed.success) this.follower.remote(parsed.data);
    else this.complain('An order', parsed.error);
  }

  private receiveRecordingOrder(received: unknown): boolean {
    const parsed = recordingOrderSchema.safeParse(received);
    if (parsed.success) return this.follower.recordingOrder(parsed.data);
    this.complain('An order for a recording', parsed.error);
    return false;
  }

  private receive(received: unknown): void {
    const parsed = mediaSnapshotSchema.safeParse(received);
    if (!parsed.success) {
      this.complain('A snapshot', parsed.error);
      return;
    }
    const { meetingId, seq } = parsed.data;
    if (this.latest?.meetingId === meetingId && seq < this.latest.seq) return;
    this.latest = { meetingId, seq };
    this.follower.snapshot(parsed.data);
  }

  private complain(what: string, { issues: [issue] }: z.ZodError): void {
    this.logger.error(`${what} is malformed at ${issue?.path.join('.')}: ${issue?.message}; it is ignored`);
  }
}
