import { Chapter, RecordingOrder } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { MeetingsService } from '../meetings/meetings.service';
import { MeetingChapters } from './meeting-chapters.service';
import type { RecordingJobRow } from './recording-job.entity';

/** Limits of the contract. */
const mostChapters = 5000;
const longestTitle = 500;

/** Everything that a media process needs for a job. */
@Injectable()
export class RecordingOrders {
  constructor(
    private readonly planning: MeetingsService,
    private readonly chapters: MeetingChapters,
  ) {}

  async of({ jobId, meetingId, job }: RecordingJobRow): Promise<RecordingOrder> {
    const [{ meeting }, chapters] = await Promise.all([
      this.planning.listed(meetingId),
      this.chapters.of(meetingId),
    ]);
    return {
      ...{ jobId, meetingId, meetingTitle: meeting.title, job },
      chapters: chapters
        .slice(0, mostChapters)
        .map(({ kind, title, startedAt, endedAt, refId }): Chapter => ({
          ...{ kind, title: title.pl.slice(0, longestTitle), startedAt, endedAt, refId },
        })),
    };
  }
}
