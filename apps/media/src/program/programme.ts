import type { Logger } from '@nestjs/common';
import type {
  CaptionLine,
  MediaSnapshot,
  ProgrammeControl,
  ProgrammeStatus,
  RemoteOrder,
} from '@kworum/contracts';
import { LiveCaptions } from '../captions/live-captions';
import type { MediaConfig } from '../config/config';
import { blendStrips, Overlay, type OverlayLook, plainLook, recessWords, stillJpeg } from '../overlay';
import { frameBytes } from '../picture-format';
import { CleanPicture } from '../recording/clean-picture';
import { Recording } from '../recording/recording';
import { RemoteStage } from '../remote/remote-stage';
import { Broadcast } from './broadcast';
import { BytePool } from './byte-pool';
import { CleanStill } from './clean-still';
import type { MonitorPlan } from './encoder-plan';
import { EncoderSupervisor } from './encoder-supervisor';
import { FrameClock } from './frame-clock';
import { ProgrammeReport } from './programme-report';
import type { PublishedStream } from './published-stream';
import { renderSlate } from './slate';
import { SourceSet } from './source-set';
import { Switcher } from './switcher';

const reportEveryMs = 1000;
const framesInHand = 10;

export interface ProgrammeProcesses {
  /** Of the source on air, else of the first one. */
  readonly source: number | undefined;
  readonly sources: readonly (number | undefined)[];
  readonly encoder: number | undefined;
  /** The encoder of the recording without the overlay. */
  readonly clean: number | undefined;
  /** The program that writes down what is said. */
  readonly captions: number | undefined;
}

/** Whom a programme tells of itself. */
export interface ProgrammeListener {
  status(status: ProgrammeStatus): void;
  /** What was said, as the speech-to-text program heard it. */
  caption(line: CaptionLine): void;
}

/** To those who look on and take part by WebRTC. */
export interface ProgrammeLinks {
  /** Where else picture and sound are sent to, at once; null: nowhere. */
  readonly monitor: MonitorPlan | null;
  /** Gets what a remote member hears while its own voice is in the programme, as RTP of Opus. */
  readonly returnSound: (memberId: string, packet: Buffer, run: string) => void;
  /** A remote member's voice is loud now. */
  readonly voice: (memberId: string) => void;
}

/**
 * One meeting on air. Sources, switcher, overlay, encoder and packager belong to it; `close` ends them in that
 * order, and nothing of them is left.
 */
export class Programme {
  private readonly overlay: Overlay;
  readonly sources: SourceSet;
  readonly switcher: Switcher;
  readonly remote: RemoteStage;
  readonly encoder: EncoderSupervisor;
  readonly broadcast: Broadcast;
  readonly recording: Recording;
  /** Null: it is not recorded. */
  private readonly clean: CleanPicture | null;
  /** Null: nobody writes down what is said. */
  private readonly captions: LiveCaptions | null;
  private readonly clock: FrameClock;
  private readonly frames: BytePool;
  private readonly reports: ProgrammeReport;
  private readonly still = new CleanStill();
  private readonly reporting: NodeJS.Timeout;
  private look: OverlayLook = plainLook;
  private slate: Buffer | null = null;
  /** The name of the source; null: the slate. */
  private onAir: string | null = null;
  private closed: Promise<void> | null = null;

  constructor(
    private readonly config: MediaConfig,
    private snapshot: MediaSnapshot,
    private control: ProgrammeControl,
    private readonly told: ProgrammeListener,
    private readonly logger: Logger,
    links: ProgrammeLinks,
  ) {
    const { ffmpeg, size } = config;
    this.frames = new BytePool(frameBytes(size), framesInHand);
    this.overlay = new Overlay(size);
    this.recording = new Recording(config, snapshot.meetingId, logger);
    const cleanSinks = this.recording.sinksOf('clean');
    const directory = liveDirectory(config, snapshot.meetingId);
    const recorders = this.recording.sinksOf('programme');
    this.broadcast = new Broadcast(config, directory, recorders, () => this.tell(), logger);
    this.show(snapshot);
    this.sources = new SourceSet(config, logger);
    this.switcher = new Switcher(this.sources.buffers, () => this.slatePicture());
    this.remote = new RemoteStage(config, links, logger);
    this.encoder = new EncoderSupervisor(
      ffmpeg,
      { ...this.broadcast.plan, monitor: links.monitor },
      this.broadcast.sinks,
      logger,
    );
    this.clean = cleanSinks.length > 0 ? new CleanPicture(config, cleanSinks) : null;
    const { captionsCommand } = config;
    const said = (line: CaptionLine): void => {
      this.broadcast.caption(line);
      told.caption(line);
    };
    this.captions = captionsCommand
      ? new LiveCaptions(captionsCommand, snapshot.meetingId, said, logger)
      : null;
    this.clock = new FrameClock((due, onAir) => this.sendFrame(due, onAir));
    this.reports = new ProgrammeReport(snapshot.meetingId, this);
    this.reporting = setInterval(() => this.report(), reportEveryMs);
    this.direct(control);
    logger.log(`${this.title()} is on air`);
  }

  get meetingId(): string {
    return this.snapshot.meetingId;
  }

  get councilId(): string {
    return this.snapshot.meeting.councilId;
  }

  /** The processes that run for it now, for whoever watches or tests them. */
  get processes(): ProgrammeProcesses {
    const sources = this.sources.pids;
    const source = sources[this.switcher.onAir === 'slate' ? 0 : this.switcher.onAir];
    const [clean, captions] = [this.clean?.pid, this.captions?.pid];
    return { source, sources, encoder: this.encoder.pid, clean, captions };
  }

  show(snapshot: MediaSnapshot): void {
    this.snapshot = snapshot;
    this.overlay.show(snapshot, Date.now());
    this.broadcast.show(snapshot);
    if (snapshot.meeting.phase === 'open') this.recording.begin();
  }

  wear(look: OverlayLook): void {
    this.look = look;
    this.slate = null;
    this.overlay.wear(look);
  }

  /** The overlay of now over the picture of now, shown or not; null: there is no picture any more. */
  async preview(): Promise<Buffer | null> {
    const frame = await this.still.next();
    if (frame === null) return null;
    blendStrips(frame, this.config.size, this.overlay.unhiddenStripsAt(Date.now()));
    return stillJpeg(frame, this.config.size);
  }

  /** What the office wants on air, from the next frame on. */
  direct(control: ProgrammeControl): void {
    if (titleOf(control) !== titleOf(this.control)) this.slate = null;
    this.control = control;
    this.overlay.hide(!control.overlay);
    this.remote.direct(control);
    this.broadcast.direct(control);
    this.switcher.want(control.slate ? 'slate' : this.sources.find(control.source), control.transition);
  }

  /** Whether somebody may publish a source of this name to it. */
  takesSource(name: string): boolean {
    return this.sources.takes(name);
  }

  sourcePublished(name: string, stream: PublishedStream | null): void {
    this.sources.publish(name, stream);
  }

  memberPublished(memberId: string, stream: PublishedStream | null): void {
    this.remote.published(memberId, stream);
  }

  memberSpeaks(memberId: string, speaks: boolean): void {
    this.remote.speaks(memberId, speaks);
  }

  /** Who takes part from elsewhere, and whose microphone is live. */
  admit(order: RemoteOrder): void {
    this.remote.admit(order);
  }

  /** With `ended` the playlist says that nothing follows; without, a later programme of the meeting continues it. */
  close(how: { ended: boolean }): Promise<void> {
    this.closed ??= this.closeParts(how);
    return this.closed;
  }

  private async closeParts({ ended }: { ended: boolean }): Promise<void> {
    this.clock.close();
    this.still.close();
    clearInterval(this.reporting);
    this.captions?.close();
    this.sources.close();
    this.remote.close();
    await Promise.all([this.encoder.close(), this.clean?.close()]);
    await Promise.all([this.broadcast.close({ ended }), this.recording.close({ ended })]);
    this.logger.log(`${this.title()} is off air${ended ? '' : ' for now'}`);
  }

  private sendFrame(due: number, onAir: number): void {
    const frame = this.frames.take();
    const roomSound = this.switcher.next(due, frame);
    const isRoom = this.switcher.onAir !== 'slate';
    const sound = this.remote.next(due, { picture: frame, sound: roomSound, isRoom });
    if (this.reports.onAir !== this.onAir) this.changeOnAir(this.reports.onAir);
    this.clean?.write(frame, sound, onAir);
    this.still.offer(frame);
    this.caption(sound, onAir);
    this.overlay.announce(this.control.recess, this.onAir === null);
    blendStrips(frame, this.config.size, this.overlay.stripsAt(onAir));
    this.encoder.write(frame, sound, onAir, () => this.frames.release(frame));
  }

  /** What is said before the opening is for nobody's record. */
  private caption(sound: Buffer, onAir: number): void {
    const { captions } = this;
    if (captions === null) return;
    if (this.snapshot.meeting.phase === 'open') captions.give(sound, onAir);
    this.overlay.caption(this.control.captions ? captions.textAt(onAir) : null);
  }

  private report(): void {
    this.reports.tick();
    this.tell();
  }

  private tell(): void {
    this.told.status(this.status());
  }

  private status(): ProgrammeStatus {
    const captions = this.captions ? { captions: this.captions.state } : {};
    return { ...this.reports.now(this.control), ...captions };
  }

  private changeOnAir(onAir: string | null): void {
    this.onAir = onAir;
    this.tell();
    if (onAir !== null) this.logger.log(`The source ${onAir} is on air`);
    else if (this.control.slate) this.logger.log('The slate is on air, as ordered');
    else this.logger.warn('No source is there; the slate is on air');
  }

  private slatePicture(): Buffer {
    this.slate ??= renderSlate(
      { councilName: this.snapshot.meeting.councilName, announcement: titleOf(this.control) },
      this.look,
      this.config.size,
    );
    return this.slate;
  }

  private title(): string {
    const { title, councilName } = this.snapshot.meeting;
    return `"${title}" (${councilName}, ${this.meetingId})`;
  }
}

/** What the slate says; empty: that the transmission is interrupted. */
function titleOf({ announcement, recess }: ProgrammeControl): string {
  return recess ? recessWords(recess) : announcement;
}

export function liveDirectory({ liveDirectory: directory }: MediaConfig, meetingId: string): string {
  return `${directory}/${meetingId}`;
}
