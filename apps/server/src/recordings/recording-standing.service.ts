import type { RecordingPublicity } from '@kworum/contracts';
import { CaptionsDeadline, captionsDeadline } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { MeetingsService } from '../meetings/meetings.service';
import { ListedMeeting, isPublic } from '../meetings/meetings.store';
import { Circumstances, captionsPublished, firstPublicAt, isRedaction, publicityOf } from './publicity';
import { RecordingDecisionsStore } from './recording-decisions.store';
import type { RecordingJobRow } from './recording-job.entity';
import { RecordingJobsStore } from './recording-jobs.store';

/** A recording in the eye of the law: who may see it, and what is still owed. */
export interface Standing extends Circumstances {
  readonly listed: ListedMeeting;
  readonly publicity: RecordingPublicity;
  /** Newest first. */
  readonly jobs: readonly RecordingJobRow[];
}

/** How long a published recording is served without looking again: each viewer asks every second. */
const trustedMs = 2000;

@Injectable()
export class RecordingStandingService {
  private readonly trusted = new Map<string, number>();

  constructor(
    private readonly planning: MeetingsService,
    private readonly decisions: RecordingDecisionsStore,
    private readonly jobs: RecordingJobsStore,
  ) {}

  /** @throws ProblemError not-found */
  async of(meetingId: string): Promise<Standing> {
    const [standing] = await this.ofListed([await this.planning.listed(meetingId)]);
    if (!standing) throw new Error(`Meeting ${meetingId} has no standing`);
    return standing;
  }

  async ofListed(listed: readonly ListedMeeting[]): Promise<Standing[]> {
    const ids = listed.map(({ meeting }) => meeting.meetingId);
    const [decisions, jobs] = await Promise.all([this.decisions.ofMeetings(ids), this.jobs.ofMeetings(ids)]);
    return listed.map((one) => {
      const { meetingId, phase, closedAt } = one.meeting;
      const own = jobs
        .filter((job) => job.meetingId === meetingId)
        .sort((a, b) => b.askedAt.localeCompare(a.askedAt));
      const circumstances: Circumstances = {
        isPublicMeeting: isPublic(one),
        closedAt: phase === 'closed' ? closedAt : null,
        decisions: decisions.filter((decision) => decision.meetingId === meetingId),
        redactions: own.filter(isRedaction),
      };
      return { ...circumstances, listed: one, jobs: own, publicity: publicityOf(circumstances) };
    });
  }

  /** What each second of a recording asks for. */
  async isPublic(meetingId: string): Promise<boolean> {
    if ((this.trusted.get(meetingId) ?? 0) > Date.now()) return true;
    const { publicity } = await this.of(meetingId);
    if (publicity !== 'public') return false;
    this.trusted.set(meetingId, Date.now() + trustedMs);
    return true;
  }

  /** Something was decided or ordered: the next viewer is asked anew. */
  changed(meetingId: string): void {
    this.trusted.delete(meetingId);
  }
}

/** @param hasRecording without one no captions are owed */
export function deadlineOf(
  circumstances: Circumstances,
  hasRecording: boolean,
): (CaptionsDeadline & { readonly met: boolean }) | null {
  const publishedAt = firstPublicAt(circumstances);
  if (publishedAt === null || !hasRecording) return null;
  const deadline = captionsDeadline(calendarDay(new Date(publishedAt)), calendarDay(new Date()));
  return { ...deadline, met: captionsPublished(circumstances) };
}

/** In the council's time zone. */
function calendarDay(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short' }).format(moment);
}
