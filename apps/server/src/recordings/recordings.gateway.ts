import {
  RecordingJobView,
  RecordingOrder,
  captionLineSchema,
  liveNamespace,
  recordingProgressSchema,
} from '@kworum/contracts';
import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  OnGatewayConnection,
  OnGatewayDisconnect,
  OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { LiveNamespace, LiveSocket } from '../live/live-socket';
import { readReport } from '../live/read-report';
import { roomOf } from '../live/room-name';
import { CaptionsService } from './captions.service';
import { MediaProcesses, RecordingJobsService } from './recording-jobs.service';

/** A media process that has not answered by then is not going to take the job. */
const answerMs = 5000;

/** Carries work on recordings to the media process, and its progress and captions back. */
@WebSocketGateway({ namespace: liveNamespace })
export class RecordingsGateway
  implements
    OnGatewayInit<LiveNamespace>,
    OnGatewayConnection<LiveSocket>,
    OnGatewayDisconnect<LiveSocket>,
    MediaProcesses
{
  private readonly log = new Logger('Recordings');
  private readonly media = new Map<string, LiveSocket>();
  private namespace: LiveNamespace | undefined;

  constructor(
    private readonly jobs: RecordingJobsService,
    private readonly captions: CaptionsService,
  ) {}

  get count(): number {
    return this.media.size;
  }

  afterInit(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.jobs.connect(this);
  }

  handleConnection(socket: LiveSocket): void {
    if (socket.data.audience !== 'media') return;
    this.media.set(socket.id, socket);
    this.jobs.mediaCame();
  }

  handleDisconnect({ id }: LiveSocket): void {
    if (this.media.delete(id)) this.jobs.mediaLeft(id);
  }

  async offer(order: RecordingOrder): Promise<string | null> {
    for (const [id, socket] of this.media) {
      if (await takes(socket, order)) return id;
    }
    return null;
  }

  tell(job: RecordingJobView): void {
    this.namespace?.to(roomOf(job.meetingId, 'office')).emit('recording-job', job);
  }

  @SubscribeMessage('recording-progress')
  async progress(@ConnectedSocket() { id, data }: LiveSocket, @MessageBody() body: unknown): Promise<void> {
    if (data.audience !== 'media') return;
    const progress = readReport(recordingProgressSchema, body, 'progress', this.log);
    if (progress) await this.jobs.progressed(id, progress);
  }

  @SubscribeMessage('caption-line')
  async caption(@ConnectedSocket() { data }: LiveSocket, @MessageBody() body: unknown): Promise<void> {
    if (data.audience !== 'media') return;
    const line = readReport(captionLineSchema, body, 'caption', this.log);
    // What it kept while the server was away comes before it is put into its meeting again.
    if (line) await this.captions.heard(line);
  }
}

async function takes(socket: LiveSocket, order: RecordingOrder): Promise<boolean> {
  try {
    return await socket.timeout(answerMs).emitWithAck('recording-order', order);
  } catch {
    // No answer in time, or gone: the next one is asked, and this one again later.
    return false;
  }
}
