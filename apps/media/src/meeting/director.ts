import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { MediaSnapshot, ProgrammeControl, RemoteOrder } from '@kworum/contracts';
import type { MediaConfig } from '../config/config';
import { mediaConfig } from '../config/media-config.token';
import { endLeftOpen } from '../packager/earlier-playlist';
import { LiveFolder } from '../packager/live-folder';
import { liveDirectory, Programme } from '../program/programme';
import { endRecordingLeftOpen } from '../recording/recording';
import { Rooms } from '../rooms/rooms';
import { JobDesk } from '../recording-jobs/job-desk';
import { CouncilLooks } from './council-look';
import { MeetingFeed } from './meeting-feed';
import { OverlayPreviews } from './overlay-previews';
import { untilOrdered } from './until-ordered';

/** How long the programme of a closed meeting goes on, so that its end is seen. */
const graceMs = 8000;

/** Puts meetings on air and takes them off, as the server's snapshots say. One at a time. */
@Injectable()
export class Director implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Director.name);
  private readonly ending = new AbortController();
  private readonly looks: CouncilLooks;
  private readonly previews = new OverlayPreviews(() => this.programme);
  private readonly jobs: JobDesk;
  private feed: MeetingFeed | null = null;
  private rooms: Rooms | null = null;
  private programme: Programme | null = null;
  /** The meeting whose programme is being taken off air now. */
  private leaving: string | null = null;
  /** The latest snapshot; null: no meeting to follow. */
  private wanted: MediaSnapshot | null = null;
  private grace: { readonly timer: NodeJS.Timeout; over: boolean } | null = null;
  private readonly settled = new Set<string>();
  /** What the office wants; an order may come before its meeting is on air. */
  private readonly orders = new Map<string, ProgrammeControl>();
  private fittings = 0;
  /** The same of who takes part from elsewhere. */
  private readonly admitted = new Map<string, RemoteOrder>();
  private changes: Promise<void> = Promise.resolve();

  constructor(@Inject(mediaConfig) private readonly config: MediaConfig) {
    this.looks = new CouncilLooks(config.serverUrl, this.ending.signal);
    this.jobs = new JobDesk(config, (progress) => this.feed?.reportJob(progress));
  }

  /** The processes of the programme on air; null when there is none. */
  get processes(): Programme['processes'] | null {
    return this.programme?.processes ?? null;
  }

  /** The process that carries WebRTC; undefined while there is none. */
  get rtcWorker(): number | undefined {
    return this.rooms?.workerPid;
  }

  /** The process that works on a recording now. */
  get jobProcess(): number | undefined {
    return this.jobs.pid;
  }

  async onModuleInit(): Promise<void> {
    const rooms = await Rooms.open(
      this.config.rtc,
      (report) => this.feed?.reportRooms(report),
      new Logger(Rooms.name),
    );
    this.rooms = rooms;
    this.feed = new MeetingFeed(this.config.serverUrl, this.config.mediaKey, {
      snapshot: (snapshot) => this.follow(snapshot),
      programme: ({ meetingId, control }) => this.direct(meetingId, control),
      councilLook: ({ councilId }) => this.dress(councilId),
      preview: (order) => this.previews.preview(order),
      recordingOrder: (order) => this.jobs.take(order, this.isOnAir(order.meetingId)),
      idle: () => this.follow(null),
      offer: (offer) => rooms.answer(offer),
      sessionEnded: (sessionId) => rooms.end(sessionId),
      remote: (order) => this.admit(order),
    });
  }

  /** A later programme of the same meeting continues its playlist, so it is not ended here. */
  async onApplicationShutdown(): Promise<void> {
    this.ending.abort();
    this.jobs.close();
    this.feed?.close();
    if (this.grace) clearTimeout(this.grace.timer);
    await this.changes;
    await this.rooms?.close();
    await this.programme?.close({ ended: false });
  }

  private isOnAir(meetingId: string): boolean {
    return this.programme?.meetingId === meetingId || this.leaving === meetingId;
  }

  private follow(snapshot: MediaSnapshot | null): void {
    this.wanted = snapshot;
    if (snapshot && this.programme?.meetingId === snapshot.meetingId) this.programme.show(snapshot);
    this.change();
  }

  private direct(meetingId: string, control: ProgrammeControl): void {
    this.orders.set(meetingId, control);
    if (this.programme?.meetingId === meetingId) this.programme.direct(control);
  }

  private admit(order: RemoteOrder): void {
    this.admitted.set(order.meetingId, order);
    if (this.programme?.meetingId === order.meetingId) this.takeIn(this.programme, order);
  }

  private takeIn(programme: Programme, order: RemoteOrder): void {
    programme.admit(order);
    this.rooms?.follow(order);
  }

  private change(): void {
    this.changes = this.changes
      .then(() => this.settle())
      .catch((error: unknown) => this.logger.error('The programme could not be changed', error));
  }

  /** Brings the programme to what the latest snapshot asks for. */
  private async settle(): Promise<void> {
    const { wanted } = this;
    if (this.ending.signal.aborted) return;
    if (this.programme && this.programme.meetingId !== wanted?.meetingId) await this.takeOff();
    if (wanted === null) return;
    switch (wanted.meeting.phase) {
      case 'planned':
        return this.takeOff();
      case 'closed':
        return this.endClosed(wanted);
      case 'prepared':
      case 'open':
        if (this.programme === null) this.putOnAir(wanted);
    }
  }

  private putOnAir(snapshot: MediaSnapshot): void {
    const programme = new Programme(
      this.config,
      snapshot,
      this.orders.get(snapshot.meetingId) ?? untilOrdered(snapshot, this.config),
      { status: (status) => this.feed?.report(status), caption: (line) => this.feed?.caption(line) },
      new Logger(Programme.name),
      {
        monitor: this.rooms?.monitor ?? null,
        voice: (memberId) => this.rooms?.hearVoice(memberId),
        returnSound: (memberId, packet, run) => this.rooms?.showWithoutOwnVoice(memberId, packet, run),
      },
    );
    this.programme = programme;
    this.rooms?.serve(programme);
    const admitted = this.admitted.get(snapshot.meetingId);
    if (admitted) this.takeIn(programme, admitted);
    this.dress(programme.councilId);
  }

  /** Of two changes that overlap the later one holds. */
  private dress(councilId: string): void {
    const { programme } = this;
    if (programme?.councilId !== councilId) return;
    this.fittings += 1;
    const fitting = this.fittings;
    void this.looks.lookOf(councilId).then((look) => {
      if (look && fitting === this.fittings) programme.wear(look);
    });
  }

  private async takeOff(): Promise<void> {
    const { programme } = this;
    if (this.grace) clearTimeout(this.grace.timer);
    this.grace = null;
    this.programme = null;
    this.rooms?.serve(null);
    this.leaving = programme?.meetingId ?? null;
    await programme?.close({ ended: true });
    this.leaving = null;
  }

  private async endClosed({ meetingId }: MediaSnapshot): Promise<void> {
    if (this.programme === null) return this.endLeftOpen(meetingId);
    if (this.grace?.over) return this.takeOff();
    this.grace ??= { over: false, timer: setTimeout(() => this.graceIsOver(), graceMs) };
  }

  private graceIsOver(): void {
    if (this.grace) this.grace.over = true;
    this.change();
  }

  /** A meeting that was closed while no media process ran: its playlists still wait for their end. */
  private async endLeftOpen(meetingId: string): Promise<void> {
    if (this.settled.has(meetingId)) return;
    this.settled.add(meetingId);
    await endLeftOpen(new LiveFolder(liveDirectory(this.config, meetingId)));
    await endRecordingLeftOpen(this.config, meetingId);
  }
}
