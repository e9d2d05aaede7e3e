import { setImmediate as turnOfTheEventLoop } from 'node:timers/promises';
import type { Audience, MemberSnapshot } from '@kworum/contracts';
import type { JournalEntry } from '@kworum/domain';
import { Injectable, Logger } from '@nestjs/common';
import { MeetingChanges } from '../meetings/meeting-changes';
import { MeetingsService } from '../meetings/meetings.service';
import { Coalescer } from './coalescer';
import type { LiveState } from './decision-round';
import { LiveNamespace, LiveSocket } from './live-socket';
import { LiveViews } from './live-views';
import { LiveService } from './live.service';
import { Connected, Prospect, projections } from './projection/audiences';
import { ownViews } from './projection/own';
import type { MeetingAt } from './projection/room';
import { roomOf } from './room-name';

/** In the room changes go out at most 20 times a second, to the public at most 4 times. */
const roomIntervalMs = 50;
const publicIntervalMs = 250;
/**
 * How long ballots may wait before all tablets show them as cast, for each tablet: a snapshot of 460 seats to
 * 460 tablets is 35 MB, which must not stand in the way of the ballots themselves. Who has cast one sees it at once.
 */
const ballotsWaitMsPerTablet = 2;
/** The same for the few screens of the room, for each seat: a snapshot of 460 seats holds the ballots up for 5 ms. */
const ballotsWaitMsPerSeat = 0.25;
/** Tablets served before the event loop takes in commands again. */
const tabletsAtOnce = 40;
/** A member's snapshot tells nothing of connections. */
const nobody: Connected = { memberIds: new Set(), viewers: 0 };
const screens = ['office', 'hall', 'media'] as const satisfies Audience[];

interface Pulse {
  readonly screens: Coalescer;
  readonly tablets: Coalescer;
  readonly public: Coalescer;
  /** Members with a ballot that was recorded since their own view was sent last. */
  readonly voted: Set<string>;
}

/** Sends the state of meetings to everybody who watches them: after the commit, latest state only. */
@Injectable()
export class LiveBroadcaster {
  private readonly log = new Logger('Broadcast');
  private readonly pulses = new Map<string, Pulse>();
  private namespace: LiveNamespace | undefined;

  constructor(
    private readonly live: LiveService,
    private readonly views: LiveViews,
    private readonly planning: MeetingsService,
    private readonly changes: MeetingChanges,
  ) {}

  start(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.live.onChange((meetingId, entries, state) => {
      this.changed(meetingId, entries, state);
    });
    this.changes.on(() => {
      this.logged(this.retune());
    });
  }

  stop(): void {
    for (const pulse of this.pulses.values()) {
      pulse.screens.close();
      pulse.tablets.close();
      pulse.public.close();
    }
    this.pulses.clear();
  }

  /** Puts a new connection where its meeting is heard and sends it the latest state at once. */
  welcome(socket: LiveSocket): void {
    const welcomed = this.meetingFor(socket).then((meetingId) => this.tune(socket, meetingId));
    this.logged(
      welcomed.catch((error: unknown) => {
        // The client connects again by itself and finds a server that has recovered.
        socket.disconnect(true);
        throw error;
      }),
    );
  }

  /** Devices have come or gone: the office sees it. */
  connectionsChanged(meetingId: string): void {
    this.pulse(meetingId).screens.ask();
  }

  private changed(meetingId: string, entries: readonly JournalEntry[], { meeting }: LiveState): void {
    const pulse = this.pulse(meetingId);
    const voters = entries.map(({ event }) => voterOf(event));
    for (const memberId of voters) if (memberId !== undefined) pulse.voted.add(memberId);
    if (voters.includes(undefined)) {
      pulse.screens.ask();
      pulse.tablets.ask();
      pulse.public.ask();
      return;
    }
    const wait = ballotsWaitMsPerSeat * (meeting?.plan.seats.length ?? 0);
    pulse.screens.askWithin(wait);
    pulse.public.askWithin(wait);
    pulse.tablets.askWithin(ballotsWaitMsPerTablet * this.heardBy(meetingId, 'member'));
  }

  private pulse(meetingId: string): Pulse {
    const known = this.pulses.get(meetingId);
    if (known) return known;
    const voted = new Set<string>();
    const pulse = {
      screens: new Coalescer(roomIntervalMs, () => {
        this.afterReplies(() => this.sendToVoters(meetingId, voted));
        this.afterReplies(() => this.send(meetingId, screens));
      }),
      tablets: new Coalescer(roomIntervalMs, () => {
        this.afterReplies(() => this.sendToTablets(meetingId));
      }),
      public: new Coalescer(publicIntervalMs, () => {
        this.afterReplies(() => this.send(meetingId, ['public']));
      }),
      voted,
    };
    this.pulses.set(meetingId, pulse);
    return pulse;
  }

  private async send(meetingId: string, to: readonly Audience[]): Promise<void> {
    const heard = to.filter((audience) => this.heardBy(meetingId, audience) > 0);
    if (heard.length === 0) return;
    const prospect = await this.prospect(meetingId);
    for (const [index, audience] of heard.entries()) {
      if (index > 0) await turnOfTheEventLoop();
      this.namespace?.to(roomOf(meetingId, audience)).emit('snapshot', projections[audience](prospect));
    }
  }

  private async sendToVoters(meetingId: string, voted: Set<string>): Promise<void> {
    if (voted.size === 0) return;
    const members = new Set(voted);
    voted.clear();
    const voters = [...this.socketsIn(roomOf(meetingId, 'member'))].filter(
      ({ data: { actor } }) => actor?.role === 'member' && members.has(actor.memberId),
    );
    for (let start = 0; start < voters.length; start += tabletsAtOnce) {
      if (start > 0) await turnOfTheEventLoop();
      const ownView = ownViews(await this.views.now(meetingId));
      for (const socket of voters.slice(start, start + tabletsAtOnce)) sendOwn(socket, ownView);
    }
  }

  /** In portions, each with the latest state. */
  private async sendToTablets(meetingId: string): Promise<void> {
    const tablets = [...this.socketsIn(roomOf(meetingId, 'member'))];
    let snapshot: MemberSnapshot | undefined;
    for (let start = 0; start < tablets.length; start += tabletsAtOnce) {
      if (start > 0) await turnOfTheEventLoop();
      const at = await this.views.now(meetingId);
      if (snapshot?.seq !== at.seq) snapshot = projectMember(at);
      const portion = tablets
        .slice(start, start + tabletsAtOnce)
        .filter(({ data }) => data.meetingId === meetingId);
      // To no rooms at all would mean to everybody.
      if (portion.length === 0) continue;
      this.namespace?.to(portion.map(({ id }) => id)).emit('snapshot', snapshot);
      const ownView = ownViews(at);
      for (const socket of portion) sendOwn(socket, ownView);
    }
  }

  /** Followers go where their council's current meeting is now. */
  private async retune(): Promise<void> {
    if (!this.namespace) return;
    const current = new Map<string | null, string | null>();
    for (const socket of [...this.namespace.sockets.values()]) {
      const { follows, councilId } = socket.data;
      if (!follows) continue;
      const meetingId = current.has(councilId) ? current.get(councilId) : await this.currentFor(councilId);
      current.set(councilId, meetingId ?? null);
      await this.tune(socket, meetingId ?? null);
    }
  }

  private async meetingFor({ data }: LiveSocket): Promise<string | null> {
    return data.follows ? this.currentFor(data.councilId) : data.meetingId;
  }

  /** @param councilId null for the meeting on air, of all councils */
  private async currentFor(councilId: string | null): Promise<string | null> {
    const current =
      councilId === null
        ? await this.planning.currentOnAir()
        : await this.planning.currentOfCouncil(councilId);
    return current ?? null;
  }

  private async tune(socket: LiveSocket, meetingId: string | null): Promise<void> {
    const { data } = socket;
    const before = data.meetingId;
    if (before && before !== meetingId) {
      await socket.leave(roomOf(before, data.audience));
      data.meetingId = null;
      this.connectionsChanged(before);
    }
    if (meetingId === null) {
      socket.emit('idle');
      return;
    }
    data.meetingId = meetingId;
    await socket.join(roomOf(meetingId, data.audience));
    const prospect = await this.prospect(meetingId);
    socket.emit('snapshot', projections[data.audience](prospect));
    if (data.audience === 'member') sendOwn(socket, ownViews(prospect.at));
    if (before !== meetingId) this.connectionsChanged(meetingId);
  }

  private async prospect(meetingId: string): Promise<Prospect> {
    const at = await this.views.now(meetingId);
    return new Prospect(at, new Date().toISOString(), this.connected(meetingId));
  }

  private connected(meetingId: string): Connected {
    const memberIds = new Set<string>();
    for (const { data } of this.socketsIn(roomOf(meetingId, 'member'))) {
      if (data.actor?.role === 'member') memberIds.add(data.actor.memberId);
    }
    return { memberIds, viewers: this.heardBy(meetingId, 'public') };
  }

  private heardBy(meetingId: string, audience: Audience): number {
    return this.namespace?.adapter.rooms.get(roomOf(meetingId, audience))?.size ?? 0;
  }

  private *socketsIn(room: string): Generator<LiveSocket> {
    for (const id of this.namespace?.adapter.rooms.get(room) ?? []) {
      const socket = this.namespace?.sockets.get(id);
      if (socket) yield socket;
    }
  }

  /** Acknowledgements of the same commit go out first: nobody waits for a picture of the room. */
  private afterReplies(work: () => Promise<void>): void {
    this.logged(turnOfTheEventLoop().then(work));
  }

  private logged(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }
}

function sendOwn(socket: LiveSocket, ownView: ReturnType<typeof ownViews>): void {
  const { actor, personName } = socket.data;
  if (actor?.role === 'member') socket.emit('own', ownView(actor.memberId, personName));
}

function projectMember(at: MeetingAt): MemberSnapshot {
  return projections.member(new Prospect(at, new Date().toISOString(), nobody));
}

function voterOf(event: JournalEntry['event']): string | undefined {
  return event.type === 'ballot.cast' || event.type === 'ballot.changed' || event.type === 'ballot.issued'
    ? event.memberId
    : undefined;
}
