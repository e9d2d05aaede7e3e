import { RtcAnswer, RtcOffer, liveNamespace, rtcAnswerSchema, rtcReportSchema } from '@kworum/contracts';
import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { LiveNamespace, LiveSocket } from '../live/live-socket';
import { readReport } from '../live/read-report';
import { readRoomName, roomOf } from '../live/room-name';
import { RtcCarrier, RtcService } from './rtc.service';

/** How long a media process may think about an offer. */
const answerMs = 5000;

/** Carries offers to the media process and its reports back. */
@WebSocketGateway({ namespace: liveNamespace })
export class RtcGateway implements OnGatewayInit<LiveNamespace>, RtcCarrier {
  private readonly log = new Logger('Rtc');
  /** The media process that reports of a meeting: offers go to it and to nobody who merely listens. */
  private readonly reporters = new Map<string, string>();
  private namespace: LiveNamespace | undefined;

  constructor(private readonly rtc: RtcService) {}

  afterInit(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.rtc.carryBy(this);
    namespace.adapter.on('leave-room', (room: string, socketId: string) => {
      const left = readRoomName(room);
      if (!left || this.reporters.get(left.meetingId) !== socketId) return;
      this.reporters.delete(left.meetingId);
      this.rtc.silent(left.meetingId);
    });
  }

  async offer(offer: RtcOffer): Promise<RtcAnswer> {
    const reporter = this.namespace?.sockets.get(this.reporters.get(offer.meetingId) ?? '');
    if (!reporter) return away('No media process serves this meeting now; try again in a moment.');
    let reply: unknown;
    try {
      reply = await reporter.timeout(answerMs).emitWithAck('rtc-offer', offer);
    } catch (error) {
      this.log.warn(`The media process left an offer unanswered: ${String(error)}`);
      return away('The media process does not answer; try again in a moment.');
    }
    const answer = readReport(rtcAnswerSchema, reply, 'reply to an offer', this.log);
    return answer ?? away('The media process does not answer in form; look at its log.');
  }

  end(session: { readonly meetingId: string; readonly sessionId: string }): void {
    this.namespace?.to(roomOf(session.meetingId, 'media')).emit('rtc-end', session);
  }

  @SubscribeMessage('rtc-report')
  report(@ConnectedSocket() { id, data }: LiveSocket, @MessageBody() body: unknown): void {
    if (data.audience !== 'media') return;
    const report = readReport(rtcReportSchema, body, 'report', this.log);
    if (report?.meetingId !== data.meetingId) return;
    this.reporters.set(report.meetingId, id);
    this.rtc.report(report);
  }
}

function away(detail: string): RtcAnswer {
  return { ok: false, code: 'rtc-away', detail };
}
