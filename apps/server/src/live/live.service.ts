import { randomUUID } from 'node:crypto';
import type { CommandReply, HandInReply } from '@kworum/contracts';
import { Actor, JournalEntry, MeetingCommand } from '@kworum/domain';
import { Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { MeetingChanges } from '../meetings/meeting-changes';
import { MeetingsService } from '../meetings/meetings.service';
import type { AnonymousSubmission, BallotsIn, LiveState } from './decision-round';
import { LiveMeeting } from './live-meeting';
import { DatabaseMeetingStorage } from './meeting-storage';

type ChangeListener = (meetingId: string, entries: readonly JournalEntry[], after: LiveState) => void;

/** Closed meetings that are kept in memory for who still looks at them. */
const keptWhenOver = 20;

/** The meetings in progress: takes commands, keeps the state, tells of changes. */
@Injectable()
export class LiveService {
  private readonly log = new Logger('Live');
  private readonly meetings = new Map<string, LiveMeeting>();
  private readonly over = new Set<string>();
  private readonly listeners: ChangeListener[] = [];

  constructor(
    private readonly storage: DatabaseMeetingStorage,
    private readonly planning: MeetingsService,
    private readonly changes: MeetingChanges,
  ) {}

  /** Called after each commit, never before. */
  onChange(listener: ChangeListener): void {
    this.listeners.push(listener);
  }

  /** The durable state of a meeting; one that is only planned has none yet. */
  state(meetingId: string): Promise<LiveState> {
    return this.liveMeeting(meetingId).current();
  }

  /** Ballots in the box of an open secret vote of the meeting. */
  ballotsIn(meetingId: string): BallotsIn {
    return this.liveMeeting(meetingId).ballotsIn;
  }

  submit(meetingId: string, commandId: string, command: MeetingCommand, actor: Actor): Promise<CommandReply> {
    return this.liveMeeting(meetingId).submit({ commandId, command, actor });
  }

  handIn(meetingId: string, ballot: AnonymousSubmission): Promise<HandInReply> {
    return this.liveMeeting(meetingId).handIn(ballot);
  }

  /** Begins the journal with what the registers say; from now on members can check in. */
  async prepare(meetingId: string, personId: string): Promise<void> {
    const plan = await this.planning.planOf(meetingId);
    const actor = { role: 'office', personId } as const;
    const reply = await this.submit(meetingId, randomUUID(), { type: 'meeting.prepare', plan }, actor);
    if (reply.ok || reply.code === 'meeting-already-prepared') return;
    throw new ProblemError('not-recorded', reply.detail);
  }

  private liveMeeting(meetingId: string): LiveMeeting {
    const known = this.meetings.get(meetingId);
    if (known) return known;
    const meeting = new LiveMeeting(
      meetingId,
      this.storage.of(meetingId),
      (state, entries) => {
        this.announceChange(meetingId, state, entries);
      },
      (error) => {
        this.log.error(
          `Meeting ${meetingId}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
      },
    );
    this.meetings.set(meetingId, meeting);
    return meeting;
  }

  private announceChange(meetingId: string, state: LiveState, entries: readonly JournalEntry[]): void {
    const { meeting } = state;
    for (const listener of this.listeners) listener(meetingId, entries, state);
    if (meeting && entries.some(isPhaseChange)) this.changes.emit(meeting.plan.councilId);
    if (meeting?.phase === 'closed') this.forgetOldest(meetingId);
  }

  private forgetOldest(meetingId: string): void {
    this.over.add(meetingId);
    const [oldest] = this.over;
    if (this.over.size <= keptWhenOver || oldest === undefined) return;
    this.over.delete(oldest);
    this.meetings.delete(oldest);
  }
}

function isPhaseChange({ event }: JournalEntry): boolean {
  return (
    event.type === 'meeting.prepared' || event.type === 'meeting.opened' || event.type === 'meeting.closed'
  );
}
