import { randomUUID } from 'node:crypto';
import type { RemoteOrder, RemoteRoom, RtcReport } from '@kworum/contracts';
import { Actor, JournalEntry, Meeting, MeetingCommand, isPresent, isRemote } from '@kworum/domain';
import { Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { SignedOut } from '../identity/signed-out';
import { CommandBudget } from '../live/command-budget';
import type { LiveState } from '../live/decision-round';
import { LiveService } from '../live/live.service';
import { RtcService } from '../rtc/rtc.service';
import { Participant, RemoteRoster } from './remote-roster';

/** Tablets may come back to a server that was restarted before the media process tells it who was admitted. */
const takeUpWithinMs = 5000;

export interface RemoteListener {
  ordered(order: RemoteOrder): void;
  /** Somebody's state is another one, or whether WebRTC works. */
  changed(meetingId: string): void;
}

/**
 * Who takes part from elsewhere: the waiting room, admission, microphones. Presence itself is in the journal, by
 * the commands that any presence is recorded with; the rest is no act of the council and is kept in memory. A server
 * that was restarted takes it up again from the first report of the media process and from the tablets.
 */
@Injectable()
export class RemoteService {
  private readonly log = new Logger('Remote');
  private readonly rosters = new Map<string, RemoteRoster>();
  /** Meetings whose first report was read: from then on the media process follows this server. */
  private readonly takenUp = new Set<string>();
  private readonly takingUp = new Set<string>();
  private readonly awaiting = new Set<() => void>();
  private readonly startedAt = Date.now();
  /** Meetings on air whose media process has the latest order. */
  private readonly following = new Set<string>();
  private readonly budgets = new Map<string, CommandBudget>();
  private listener: RemoteListener | undefined;

  constructor(
    private readonly live: LiveService,
    private readonly rtc: RtcService,
    signedOut: SignedOut,
  ) {
    live.onChange((meetingId, entries, after) => {
      this.meetingChanged(meetingId, entries, after);
    });
    rtc.onReport((meetingId, report) => {
      this.reported(meetingId, report).catch((error: unknown) => {
        this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    });
    signedOut.on((tokenHash) => {
      for (const [meetingId, roster] of this.rosters) {
        const gone = roster.memberIds.filter((memberId) => roster.find(memberId)?.tokenHash === tokenHash);
        for (const memberId of gone) this.remove(meetingId, roster, memberId);
      }
    });
  }

  listen(listener: RemoteListener): void {
    this.listener = listener;
  }

  /** Null: what the media process carries is not known to this server yet, and must not be cut off. */
  orderOf(meetingId: string): RemoteOrder | null {
    return this.takenUp.has(meetingId) ? this.rosterOf(meetingId).order(meetingId) : null;
  }

  /** @param tablets members whose tablet is connected */
  roomOf(meetingId: string, tablets: ReadonlySet<string>): RemoteRoom {
    const report = this.rtc.reportOf(meetingId);
    const members = this.rosters.get(meetingId)?.views(report, tablets) ?? [];
    return { meetingId, available: report?.available === true, members };
  }

  isConcerned(meetingId: string): boolean {
    return (this.rosters.get(meetingId)?.memberIds.length ?? 0) > 0;
  }

  /**
   * Into the waiting room, or back: who was admitted still is.
   * @throws ProblemError unless the council lets members take part from elsewhere, and the meeting is under way
   */
  async join(meetingId: string, memberId: string, muted: boolean, tokenHash: string): Promise<void> {
    this.spendBudget(memberId);
    const meeting = await this.meetingUnderWay(meetingId);
    const seat = meeting.plan.seats.find((one) => one.memberId === memberId);
    if (!seat) throw new ProblemError('not-permitted', 'Only members with a seat in this meeting take part.');
    await this.takeUpOf(meetingId);
    const roster = this.rosterOf(meetingId);
    const { name, function: functionName } = seat;
    const since = new Date().toISOString();
    const participant = roster.arrive({ memberId, name, function: functionName, since });
    roster.change(participant, { mutedBySelf: muted, tokenHash });
    const { meeting: now } = await this.live.state(meetingId);
    if (now) roster.giveFloor(floorOf(now));
    this.changed(meetingId, roster);
  }

  /** Who leaves the call does not see and hear the meeting any more: the journal says so. */
  async leave(meetingId: string, memberId: string): Promise<void> {
    const { roster } = this.participant(meetingId, memberId);
    this.remove(meetingId, roster, memberId);
    await this.checkOut(meetingId, memberId, { role: 'member', memberId });
  }

  /** The chair knows who it is and lets the member in: from now on present, by remote means. */
  async admit(meetingId: string, memberId: string, personId: string): Promise<void> {
    const { roster } = this.participant(meetingId, memberId);
    const meeting = await this.meetingUnderWay(meetingId);
    const actor: Actor = { role: 'office', personId };
    const here = isPresent(meeting, memberId);
    if (here && !isRemote(meeting, memberId)) {
      await this.submit(meetingId, { type: 'attendance.check-out', memberId }, actor);
    }
    if (!here || !isRemote(meeting, memberId)) {
      await this.submit(meetingId, { type: 'attendance.check-in', memberId, remote: true }, actor);
    }
    // As it is now: a member may have left meanwhile.
    const participant = roster.find(memberId);
    if (!participant) throw notThere();
    roster.change(participant, { state: 'admitted' });
    this.changed(meetingId, roster);
  }

  async sendOut(meetingId: string, memberId: string, personId: string): Promise<void> {
    const { roster } = this.participant(meetingId, memberId);
    this.remove(meetingId, roster, memberId);
    await this.checkOut(meetingId, memberId, { role: 'office', personId });
  }

  setMicrophone(meetingId: string, memberId: string, open: boolean): void {
    const { roster, participant } = this.participant(meetingId, memberId);
    roster.setMicrophone(participant, open);
    this.changed(meetingId, roster);
  }

  /** @throws ProblemError not-admitted */
  admitted(meetingId: string, memberId: string): Participant {
    const participant = this.rosters.get(meetingId)?.find(memberId);
    if (participant?.state !== 'admitted') {
      throw new ProblemError('not-admitted', 'Join first, and wait until the chair admits you.');
    }
    return participant;
  }

  /** Every press of "mute me" is seen by the office and the media process: not more than a person makes. */
  private spendBudget(memberId: string): void {
    const now = Date.now();
    const budget = this.budgets.get(memberId) ?? new CommandBudget(now);
    this.budgets.set(memberId, budget);
    if (!budget.take(now)) throw new ProblemError('too-many-attempts', 'Wait a second, then try again.');
  }

  private async meetingUnderWay(meetingId: string): Promise<Meeting> {
    const { meeting } = await this.live.state(meetingId);
    if (!meeting || meeting.phase === 'closed') {
      throw new ProblemError('conflict', 'This meeting is not under way.');
    }
    if (meeting.plan.rules.remoteBasis === null) {
      throw new ProblemError('remote-not-allowed', 'The council has no basis for it: see its rules.');
    }
    return meeting;
  }

  private participant(meetingId: string, memberId: string) {
    const roster = this.rosters.get(meetingId);
    const participant = roster?.find(memberId);
    if (!roster || !participant) throw notThere();
    return { roster, participant };
  }

  private async checkOut(meetingId: string, memberId: string, actor: Actor): Promise<void> {
    const { meeting } = await this.live.state(meetingId);
    if (!meeting || meeting.phase === 'closed' || !isRemote(meeting, memberId)) return;
    const own = actor.role === 'member';
    await this.submit(meetingId, { type: 'attendance.check-out', ...(own ? {} : { memberId }) }, actor);
  }

  private async submit(meetingId: string, command: MeetingCommand, actor: Actor): Promise<void> {
    const reply = await this.live.submit(meetingId, randomUUID(), command, actor);
    if (reply.ok) return;
    throw new ProblemError(reply.retry ? 'not-recorded' : 'conflict', `${reply.code}: ${reply.detail}`);
  }

  private remove(meetingId: string, roster: RemoteRoster, memberId: string): void {
    roster.remove(memberId);
    this.rtc.endWhere((session) => session.meetingId === meetingId && isOf(session.purpose, memberId));
    this.changed(meetingId, roster);
  }

  private meetingChanged(meetingId: string, entries: readonly JournalEntry[], { meeting }: LiveState): void {
    const roster = this.rosters.get(meetingId);
    if (!roster || !meeting) return;
    if (meeting.phase === 'closed') {
      this.rosters.delete(meetingId);
      this.changed(meetingId, this.rosterOf(meetingId));
      return;
    }
    if (roster.giveFloor(floorOf(meeting))) this.changed(meetingId, roster);
    for (const { event } of entries) {
      const came = event.type === 'member.checked-in' && !event.remote ? event.memberId : undefined;
      // In the room now: a second voice of the same member would only echo.
      if (came !== undefined && roster.find(came)) this.remove(meetingId, roster, came);
    }
  }

  private async reported(meetingId: string, report: RtcReport | null): Promise<void> {
    if (report && !this.takingUp.has(meetingId)) {
      this.takingUp.add(meetingId);
      try {
        await this.takeUp(meetingId, report);
      } catch (error) {
        this.takingUp.delete(meetingId);
        throw error;
      }
      this.takenUp.add(meetingId);
      for (const goOn of this.awaiting) goOn();
    }
    this.follow(meetingId, report !== null);
    this.listener?.changed(meetingId);
  }

  /** A media process that has just put the meeting on air does not know what was ordered before. */
  private follow(meetingId: string, isOnAir: boolean): void {
    if (!isOnAir) this.following.delete(meetingId);
    const order = this.orderOf(meetingId);
    if (!isOnAir || !order || this.following.has(meetingId)) return;
    this.following.add(meetingId);
    this.listener?.ordered(order);
  }

  /** Resolves when it is known who was admitted before this server started, or will not be any more. */
  private async takeUpOf(meetingId: string): Promise<void> {
    const until = this.startedAt + takeUpWithinMs;
    while (!this.takenUp.has(meetingId) && Date.now() < until) {
      await new Promise<void>((resolve) => {
        const goOn = () => {
          clearTimeout(timer);
          this.awaiting.delete(goOn);
          resolve();
        };
        const timer = setTimeout(goOn, until - Date.now());
        this.awaiting.add(goOn);
      });
    }
  }

  /** Members whom a server before this one has admitted. */
  private async takeUp(meetingId: string, { sessions }: RtcReport): Promise<void> {
    const { meeting } = await this.live.state(meetingId);
    if (!meeting || meeting.phase === 'closed' || meeting.plan.rules.remoteBasis === null) return;
    const roster = this.rosterOf(meetingId);
    roster.giveFloor(floorOf(meeting));
    for (const { purpose } of sessions) {
      const seat =
        purpose.kind === 'member' && meeting.plan.seats.find(({ memberId }) => memberId === purpose.memberId);
      if (!seat) continue;
      const { memberId, name, function: functionName } = seat;
      const since = new Date().toISOString();
      const participant = roster.arrive({ memberId, name, function: functionName, since });
      roster.change(participant, { state: 'admitted' });
    }
  }

  private rosterOf(meetingId: string): RemoteRoster {
    const roster = this.rosters.get(meetingId) ?? new RemoteRoster();
    this.rosters.set(meetingId, roster);
    return roster;
  }

  private changed(meetingId: string, roster: RemoteRoster): void {
    if (this.takenUp.has(meetingId)) this.listener?.ordered(roster.order(meetingId));
    this.listener?.changed(meetingId);
  }
}

function isOf(purpose: { kind: string; memberId?: string }, memberId: string): boolean {
  return (purpose.kind === 'member' || purpose.kind === 'return') && purpose.memberId === memberId;
}

function floorOf({ floor }: Meeting): string | null {
  return floor?.speaker.kind === 'member' ? floor.speaker.memberId : null;
}

function notThere(): ProblemError {
  return new ProblemError('not-found', 'This member does not take part from elsewhere now.');
}
