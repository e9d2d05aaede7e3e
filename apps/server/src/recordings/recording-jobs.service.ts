import { randomUUID } from 'node:crypto';
import type {
  RecordingJob,
  RecordingJobState,
  RecordingJobView,
  RecordingJobWait,
  RecordingOrder,
  RecordingProgress,
} from '@kworum/contracts';
import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { isVoid } from './publicity';
import { RecordingFiles } from './recording-files';
import type { RecordingJobRow } from './recording-job.entity';
import { RecordingJobsStore } from './recording-jobs.store';
import { RecordingOrders } from './recording-orders';
import { RecordingStandingService, Standing } from './recording-standing.service';
import { Clerk, pathOf } from './recordings.service';

/** The way to the media processes. */
export interface MediaProcesses {
  readonly count: number;
  /** @returns which of them has taken the order; null: none is free. */
  offer(order: RecordingOrder): Promise<string | null>;
  tell(job: RecordingJobView): void;
}

interface Running {
  readonly row: RecordingJobRow;
  readonly mediaId: string;
  readonly progress: number;
}

/** After that a media process that took nothing is asked again. */
const askAgainMs = 5000;
const none: MediaProcesses = { count: 0, offer: () => Promise.resolve(null), tell: () => undefined };

/**
 * The queue of work on recordings. It is in the database: what runs is known to a media process, and is given out
 * again, under the same id, when that or this server was restarted. One job at a time; what must not be seen any
 * more is taken out before anything else is done.
 */
@Injectable()
export class RecordingJobsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Recordings');
  private media: MediaProcesses = none;
  private running: Running | null = null;
  private giving: Promise<void> = Promise.resolve();
  private retry: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    private readonly store: RecordingJobsStore,
    private readonly standing: RecordingStandingService,
    private readonly files: RecordingFiles,
    private readonly orders: RecordingOrders,
  ) {}

  connect(media: MediaProcesses): void {
    this.media = media;
  }

  onApplicationBootstrap(): void {
    this.giveOut();
  }

  /** A media process that has not answered yet is not waited for: what it took is given to it again. */
  onApplicationShutdown(): void {
    clearTimeout(this.retry);
    this.closing = true;
    this.media = none;
  }

  /** @throws ProblemError when there is nothing to work on, or the span is none */
  async ask(meetingId: string, clerk: Clerk, job: RecordingJob): Promise<RecordingJobView> {
    const standing = await this.standing.of(meetingId);
    await this.assertPossible(standing, job);
    const row: RecordingJobRow = {
      ...{ jobId: randomUUID(), meetingId, job, personId: clerk.personId, askedBy: clerk.name },
      askedAt: new Date().toISOString(),
      ...{ outcome: null, file: null, failure: null, finishedAt: null },
    };
    await this.store.add(row);
    this.standing.changed(meetingId);
    this.log.log(`${job.kind} of ${meetingId} asked for by ${clerk.personId ?? 'nobody'}: ${row.jobId}`);
    this.giveOut();
    return this.tell(row);
  }

  async ofMeeting(meetingId: string): Promise<RecordingJobView[]> {
    const standing = await this.standing.of(meetingId);
    return Promise.all(standing.jobs.map((row) => this.viewOf(row, standing)));
  }

  mediaCame(): void {
    this.giveOut();
  }

  mediaLeft(mediaId: string): void {
    if (this.running?.mediaId === mediaId) this.lay(this.running.row);
    this.giveOut();
  }

  async progressed(
    mediaId: string,
    { jobId, state, progress, file, failure }: RecordingProgress,
  ): Promise<void> {
    const row = this.running?.row.jobId === jobId ? this.running.row : await this.store.find(jobId);
    // It may tell again, after a break, what is on record already.
    if (!row || row.outcome !== null) return;
    if (state === 'running') {
      this.running = { row, mediaId, progress };
      await this.tell(row);
      return;
    }
    if (this.running?.row.jobId === jobId) this.running = null;
    if (state === 'failed' && failure === 'interrupted') this.lay(row);
    else {
      const finishedAt = new Date().toISOString();
      const outcome = { outcome: state, file: state === 'done' ? file : null, failure, finishedAt };
      await this.store.finish(jobId, outcome);
      this.standing.changed(row.meetingId);
      this.log.log(`${row.job.kind} ${jobId} is ${state}${failure === null ? '' : `: ${failure}`}`);
      await this.tell({ ...row, ...outcome });
    }
    this.giveOut();
  }

  /** Back into the queue: the media process has gone with it. */
  private lay(row: RecordingJobRow): void {
    this.running = null;
    if (!this.closing) this.logged(this.tell(row));
  }

  /** Gives the next job out, unless one runs; one caller after another. */
  private giveOut(): void {
    clearTimeout(this.retry);
    this.giving = this.giving.then(() => this.giveNext()).catch((error: unknown) => this.failed(error));
  }

  private async giveNext(): Promise<void> {
    if (this.closing || this.running || this.media.count === 0) return;
    const waiting = await this.store.waiting();
    const next = waiting.find(({ job }) => job.kind === 'redact') ?? waiting[0];
    if (!next) return;
    const mediaId = await this.media.offer(await this.orders.of(next));
    if (this.closing) return;
    // It may have told of its progress before its answer was here.
    if (mediaId !== null) this.running ??= { row: next, mediaId, progress: 0 };
    else this.retry = setTimeout(() => this.giveOut(), askAgainMs).unref();
    await this.tell(next);
  }

  private async assertPossible({ listed, publicity }: Standing, job: RecordingJob): Promise<void> {
    const { meetingId, phase } = listed.meeting;
    const picture = await this.files.picture(meetingId, 'programme');
    if (!picture) throw new ProblemError('conflict', 'Nothing of this meeting was recorded.');
    if (job.kind !== 'cut-out' && (phase !== 'closed' || publicity === 'not-yet')) {
      throw new ProblemError('conflict', 'Close the meeting first: its recording still grows.');
    }
    if (job.kind !== 'cut-out' && job.kind !== 'redact') return;
    if (job.kind === 'redact' && !job.mute && !job.blur) {
      throw new ProblemError('invalid-input', 'Choose what to take out: sound, picture, or both.');
    }
    if (!picture.timeLine.place(Date.parse(job.from), Date.parse(job.to))) {
      throw new ProblemError('invalid-input', 'Choose a span of which something was recorded.');
    }
  }

  private async tell(row: RecordingJobRow): Promise<RecordingJobView> {
    const view = await this.viewOf(row, await this.standing.of(row.meetingId));
    this.media.tell(view);
    return view;
  }

  private async viewOf(row: RecordingJobRow, standing: Standing): Promise<RecordingJobView> {
    const { jobId, meetingId, job, askedBy, askedAt, failure, finishedAt } = row;
    const running = this.running?.row.jobId === jobId ? this.running : null;
    const state: RecordingJobState = row.outcome ?? (running ? 'running' : 'queued');
    return {
      ...{ jobId, meetingId, job, state, askedBy, askedAt, failure, finishedAt },
      waitsFor: state === 'queued' ? this.waitOf() : null,
      progress: running?.progress ?? (state === 'done' ? 1 : 0),
      download: await this.downloadOf(row, standing),
    };
  }

  private waitOf(): RecordingJobWait {
    return this.media.count === 0 ? 'media-away' : 'media-busy';
  }

  private async downloadOf(row: RecordingJobRow, standing: Standing): Promise<string | null> {
    const { meetingId, file, job } = row;
    if (file === null || (job.kind !== 'export' && job.kind !== 'cut-out')) return null;
    const stored = await this.files.fileOf(meetingId, file);
    return stored && !isVoid(row, stored.changedAt, standing) ? pathOf(meetingId, file) : null;
  }

  private logged(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): void {
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
