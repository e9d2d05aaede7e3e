import type { Logger } from '@nestjs/common';
import type { RemoteOrder, RtcAnswer, RtcOffer, RtcRefusal, RtcReport } from '@kworum/contracts';
import type { RtcConfig } from '../config/rtc';
import type { MonitorPlan } from '../program/encoder-plan';
import type { Engine } from './engine';
import { EngineKeeper } from './engine-keeper';
import { MonitorInlet } from './monitor-inlet';
import type { MonitorPacket } from './monitor-streams';
import { PublishSession } from './publish-session';
import { type Offer, readOffer } from './sdp/offer';
import { type Session, Sessions } from './sessions';
import { ShowSession } from './show-session';
import { Speech } from './speech';
import type { Studio } from './studio';
import { UnusableOffer } from './unusable-offer';

const reportEveryMs = 1000;
/** Changes that come together are one report. */
const changesWithinMs = 50;

/**
 * All WebRTC of this process. It outlives programmes and workers: sessions end with the worker that carries them or
 * with their meeting, and nothing here can hold up the programme.
 */
export class Rooms {
  private readonly keeper: EngineKeeper;
  private readonly sessions = new Sessions();
  private readonly speech = new Speech((id, speaks) => this.speaks(id, speaks));
  private readonly reporting: NodeJS.Timeout;
  private soon: NodeJS.Timeout | null = null;
  private studio: Studio | null = null;
  private microphones = new Set<string>();
  private inlet: MonitorInlet | null = null;

  private constructor(
    config: RtcConfig,
    private readonly reported: (report: RtcReport) => void,
    private readonly logger: Logger,
  ) {
    this.keeper = new EngineKeeper(config, { came: () => this.came(), went: () => this.went() }, logger);
    this.reporting = setInterval(() => void this.measureAndReport(), reportEveryMs);
  }

  static async open(
    config: RtcConfig,
    reported: (report: RtcReport) => void,
    logger: Logger,
  ): Promise<Rooms> {
    const rooms = new Rooms(config, reported, logger);
    const failed = (why: string): void =>
      logger.warn(`The programme cannot be taken over to WebRTC (${why})`);
    try {
      rooms.inlet = await MonitorInlet.open((packet) => rooms.show(packet), failed);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
    return rooms;
  }

  /** Where an encoder has to send the programme to. */
  get monitor(): MonitorPlan | null {
    return this.inlet?.plan ?? null;
  }

  get workerPid(): number | undefined {
    return this.keeper.engine?.pid;
  }

  /** A programme is on air; another one's sessions are over. */
  serve(studio: Studio | null): void {
    for (const session of this.sessions.all) this.drop(session);
    this.studio = studio;
    this.microphones.clear();
    this.report();
  }

  async answer(offer: RtcOffer): Promise<RtcAnswer> {
    const { engine } = this.keeper;
    if (!engine) return refusal('rtc-away', 'No WebRTC worker runs.');
    const problem = this.problemOf(offer);
    if (problem) return problem;
    try {
      return { ok: true, sdp: await this.open(engine, offer, readOffer(offer.sdp)) };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      if (this.keeper.engine !== engine) return refusal('rtc-away', 'The WebRTC worker has just died.');
      if (!(error instanceof UnusableOffer)) this.logger.warn(`An offer could not be answered: ${detail}`);
      return refusal('unusable-offer', detail.slice(0, 500));
    }
  }

  /** Somebody hung up or was sent out. */
  end(sessionId: string): void {
    const session = this.sessions.find(sessionId);
    if (!session) return;
    this.drop(session);
    this.report();
  }

  /** Members that are not named any more are disconnected. */
  follow({ members }: RemoteOrder): void {
    this.microphones = new Set(
      members.filter(({ microphone }) => microphone).map(({ memberId }) => memberId),
    );
    const admitted = new Set(members.map(({ memberId }) => memberId));
    for (const session of this.sessions.all) {
      const { purpose } = session.offer;
      if ('memberId' in purpose && !admitted.has(purpose.memberId)) this.drop(session);
    }
    this.settleLines();
    this.report();
  }

  /** A member's voice was loud in what was decoded: that is sooner known and surer than what its levels say. */
  hearVoice(memberId: string): void {
    const session = this.sessions.publisher(memberId);
    if (session) this.speech.hear([session.offer.sessionId], performance.now());
  }

  /** A packet of the mix without a member's own voice. @param run names the encoder that made it. */
  showWithoutOwnVoice(memberId: string, packet: Buffer, run: string): void {
    const now = performance.now();
    for (const line of this.sessions.linesOf(memberId)) line.withoutOwnVoice(packet, run, now);
  }

  async close(): Promise<void> {
    clearInterval(this.reporting);
    if (this.soon) clearTimeout(this.soon);
    this.inlet?.close();
    for (const session of this.sessions.all) this.drop(session);
    await this.keeper.close();
  }

  private problemOf({ meetingId, purpose }: RtcOffer): RtcAnswer | null {
    if (this.studio?.meetingId !== meetingId) return refusal('not-on-air', 'This meeting is not on air.');
    if (this.sessions.isFull) return refusal('too-many-sessions', 'No more sessions can be served.');
    if (purpose.kind === 'source' && !this.studio.takesSource(purpose.name)) {
      return refusal(
        'unknown-source',
        `The programme has no source ${purpose.name} that is published to it.`,
      );
    }
    return null;
  }

  private async open(engine: Engine, offer: RtcOffer, read: Offer): Promise<string> {
    const { studio } = this;
    const events = {
      changed: () => this.report(),
      lost: () => this.end(offer.sessionId),
    };
    const { purpose } = offer;
    const publishes = purpose.kind === 'source' || purpose.kind === 'member';
    const carrier = publishes
      ? await PublishSession.open(engine, read, offer, events)
      : await ShowSession.open(engine, read, events, { ownSound: purpose.kind === 'return' });
    if (this.studio !== studio || this.keeper.engine !== engine) {
      carrier.close();
      throw new Error('It is over before it began.');
    }
    const session = { offer, carrier };
    // Who comes back may come before the loss of its first connection was noticed.
    for (const former of this.sessions.formerOf(offer)) this.drop(former);
    this.sessions.add(session);
    if (carrier instanceof PublishSession) this.publish(session, carrier);
    this.settleLines();
    this.report();
    return carrier.answer;
  }

  private publish({ offer: { purpose } }: Session, stream: PublishSession | null): void {
    if (purpose.kind === 'source') this.studio?.sourcePublished(purpose.name, stream);
    if (purpose.kind === 'member') this.studio?.memberPublished(purpose.memberId, stream);
  }

  private drop(session: Session): void {
    this.speech.forget(session.offer.sessionId);
    if (!this.sessions.remove(session)) return;
    session.carrier.close();
    if (!(session.carrier instanceof PublishSession)) return;
    this.publish(session, null);
    this.settleLines();
  }

  /** Who is heard must not hear itself; who has an open microphone and publishes nothing hears what all hear. */
  private settleLines(): void {
    for (const { offer, carrier } of this.sessions.all) {
      const { purpose } = offer;
      if (!(carrier instanceof ShowSession) || !carrier.line || purpose.kind !== 'return') continue;
      const { memberId } = purpose;
      carrier.line.isHeard =
        this.microphones.has(memberId) && this.sessions.publisher(memberId) !== undefined;
    }
  }

  private show(packet: MonitorPacket): void {
    const { engine } = this.keeper;
    if (!engine || this.sessions.isEmpty) return;
    for (const room of engine.showRooms) room.show(packet);
    if (packet.stream !== 'sound') return;
    const now = performance.now();
    for (const line of this.sessions.lines) line.programme(packet.bytes, now);
  }

  private speaks(sessionId: string, speaks: boolean): void {
    const session = this.sessions.find(sessionId);
    if (!(session?.carrier instanceof PublishSession)) return;
    session.carrier.speaking = speaks;
    const { purpose } = session.offer;
    if (purpose.kind === 'member') this.studio?.memberSpeaks(purpose.memberId, speaks);
    this.report();
  }

  private came(): void {
    const { engine } = this.keeper;
    engine?.levels.on('volumes', (volumes) => {
      const loud = volumes.map(({ producer }) => String(producer.appData['sessionId']));
      this.speech.hear(loud, performance.now());
    });
    engine?.levels.on('silence', () => this.speech.hear([], performance.now()));
    this.report();
  }

  private went(): void {
    for (const session of this.sessions.all) this.drop(session);
    this.report();
  }

  private report(): void {
    this.soon ??= setTimeout(() => this.reportNow(), changesWithinMs);
  }

  private async measureAndReport(): Promise<void> {
    this.speech.hear([], performance.now());
    await this.sessions.measure();
    this.reportNow();
  }

  private reportNow(): void {
    if (this.soon) clearTimeout(this.soon);
    this.soon = null;
    if (!this.studio) return;
    const available = this.keeper.engine !== null;
    this.reported({ meetingId: this.studio.meetingId, available, sessions: this.sessions.report() });
  }
}

function refusal(code: RtcRefusal, detail: string): RtcAnswer {
  return { ok: false, code, detail };
}
