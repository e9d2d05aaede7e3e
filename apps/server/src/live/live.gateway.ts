import {
  CommandReply,
  ConnectionRefusal,
  RefusalCode,
  commandEnvelopeSchema,
  liveNamespace,
} from '@kworum/contracts';
import {
  ConnectedSocket,
  MessageBody,
  OnGatewayConnection,
  OnGatewayDisconnect,
  OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { SignedOut } from '../identity/signed-out';
import { MeetingsService } from '../meetings/meetings.service';
import { Metrics } from '../operations/metrics';
import { AnonymousVotingService } from './anonymous-voting.service';
import { ConnectionDesk } from './connection';
import { LiveConnection, LiveNamespace, LiveSocket } from './live-socket';
import { LiveBroadcaster } from './live.broadcaster';
import { LiveService } from './live.service';

/** The socket's door: who comes in, and which commands reach the meeting. */
@WebSocketGateway({ namespace: liveNamespace })
export class LiveGateway
  implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>
{
  constructor(
    private readonly desk: ConnectionDesk,
    private readonly live: LiveService,
    private readonly voting: AnonymousVotingService,
    private readonly planning: MeetingsService,
    private readonly broadcaster: LiveBroadcaster,
    private readonly signedOut: SignedOut,
    private readonly metrics: Metrics,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    namespace.use((socket, next) => {
      this.desk.admit(socket.request, socket.handshake.auth).then((admission) => {
        if ('refusal' in admission) {
          next(new Error(admission.refusal satisfies ConnectionRefusal));
          return;
        }
        Object.assign(socket.data, admission.connection);
        next();
      }, next);
    });
    this.broadcaster.start(namespace);
    this.live.onChange(() => {
      this.metrics.commits.inc();
    });
    this.signedOut.on((tokenHash) => {
      for (const socket of namespace.sockets.values()) {
        if (socket.data.tokenHash === tokenHash) socket.emit('signed-out');
        if (socket.data.tokenHash === tokenHash) socket.disconnect(true);
      }
    });
  }

  handleConnection(socket: LiveSocket): void {
    this.metrics.connections.inc({ audience: socket.data.audience });
    this.broadcaster.welcome(socket);
  }

  handleDisconnect({ data }: LiveSocket): void {
    this.metrics.connections.dec({ audience: data.audience });
    if (data.meetingId) this.broadcaster.connectionsChanged(data.meetingId);
  }

  @SubscribeMessage('command')
  async command(
    @ConnectedSocket() { data }: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<CommandReply> {
    const finished = this.metrics.commandSeconds.startTimer();
    const reply = await this.reply(data, body);
    finished({ outcome: reply.ok ? 'recorded' : reply.code });
    return reply;
  }

  private async reply({ actor, budget, ...watched }: LiveConnection, body: unknown): Promise<CommandReply> {
    if (!actor) return refusal('not-permitted', 'This connection may only look.');
    if (!budget.take(Date.now())) return refusal('too-many-commands', 'Wait a second, then try again.', true);
    const envelope = commandEnvelopeSchema.safeParse(body);
    if (!envelope.success) {
      const faults = envelope.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      return refusal('malformed-command', faults.slice(0, 5).join('; '));
    }
    const { meetingId, id, command } = envelope.data;
    if (!(await this.mayAct(watched, meetingId))) {
      return refusal('unknown-meeting', 'Your council has no such meeting.');
    }
    return this.voting.submit(meetingId, id, command, actor);
  }

  /**
   * A device that has just come back sends what it still has in hand before it is put into its meeting,
   * and perhaps for a meeting that is over by now: what counts is whose meeting it is.
   */
  private async mayAct(
    watched: Pick<LiveConnection, 'councilId' | 'meetingId'>,
    meetingId: string,
  ): Promise<boolean> {
    if (meetingId === watched.meetingId) return true;
    return watched.councilId !== null && (await this.planning.isOf(watched.councilId, meetingId));
  }
}

function refusal(code: RefusalCode, detail: string, retry = false): CommandReply {
  return { ok: false, code, retry, detail };
}
