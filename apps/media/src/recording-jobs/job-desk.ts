import { Logger } from '@nestjs/common';
import { type RecordingJobFailure, type RecordingOrder, type RecordingProgress } from '@kworum/contracts';
import type { MediaConfig } from '../config/config';
import { recordingDirectory } from '../recording/recording';
import type { JobWord } from './job-message';
import { JobProcess } from './job.process';

/** As often as the contract allows. */
const tellEveryMs = 500;

interface Running {
  readonly order: RecordingOrder;
  readonly process: JobProcess;
  word: JobWord | null;
  toldAt: number;
}

/** Takes jobs on recordings from the server, one at a time, and tells how far they are. */
export class JobDesk {
  private readonly logger = new Logger(JobDesk.name);
  private running: Running | null = null;
  /** Jobs whose process has died: the second time it is not for want of luck. */
  private readonly died = new Set<string>();
  private closed = false;

  constructor(
    private readonly config: MediaConfig,
    private readonly told: (progress: RecordingProgress) => void,
  ) {}

  /** Of the process that works now, for whoever watches or tests it. */
  get pid(): number | undefined {
    return this.running?.process.pid;
  }

  /**
   * @param isGrowing whether the recording is still written to here: only a cut-out can be made of such a one.
   * @returns whether the job is done here; the same one again is the same job
   */
  take(order: RecordingOrder, isGrowing: boolean): boolean {
    if (this.closed) return false;
    if (this.running) return this.running.order.jobId === order.jobId;
    if (isGrowing && order.job.kind !== 'cut-out') return false;
    this.logger.log(`${order.job.kind} ${order.jobId} of ${order.meetingId} begins`);
    this.start(order);
    return true;
  }

  /** What it works on is given out again by the server; nothing half done is left. */
  close(): void {
    this.closed = true;
    this.running?.process.kill();
  }

  private start(order: RecordingOrder): void {
    const { ffmpeg, sealsDirectory, liveDirectory, serverUrl, mediaKey, reservedBytes } = this.config;
    const directory = recordingDirectory(this.config, order.meetingId);
    const place = { ffmpeg, directory, sealsDirectory, liveDirectory, serverUrl, mediaKey, reservedBytes };
    const process = new JobProcess(
      { order, place },
      {
        said: (word) => this.hear(word),
        ended: () => this.ended(),
      },
    );
    this.running = { order, process, word: null, toldAt: 0 };
    this.tell(order, 'running', 0);
  }

  private hear(word: JobWord): void {
    const { running } = this;
    if (!running) return;
    running.word = word;
    if (word.kind !== 'progress' || performance.now() - running.toldAt < tellEveryMs) return;
    running.toldAt = performance.now();
    this.tell(running.order, 'running', Math.min(1, Math.max(0, word.done)));
  }

  private ended(): void {
    const { running } = this;
    this.running = null;
    if (!running || this.closed) return;
    const { order, word } = running;
    const { jobId, job } = order;
    if (word?.kind === 'done') {
      this.logger.log(`${job.kind} ${jobId} is done: ${word.file}`);
      this.tell(order, 'done', 1, word.file);
    } else if (word?.kind === 'failed') {
      this.logger.warn(`${job.kind} ${jobId} failed (${word.failure}): ${word.detail}`);
      this.tell(order, 'failed', 0, null, word.failure);
    } else {
      const again = this.died.has(jobId);
      this.died.add(jobId);
      this.logger.error(`${job.kind} ${jobId}: its process died${again ? ' again' : ''}`);
      this.tell(order, 'failed', 0, null, again ? 'unreadable-recording' : 'interrupted');
    }
  }

  private tell(
    { jobId }: RecordingOrder,
    state: RecordingProgress['state'],
    progress: number,
    file: string | null = null,
    failure: RecordingJobFailure | null = null,
  ): void {
    this.told({ jobId, state, progress, file, failure });
  }
}
