import { ProgrammeOrder, ProgrammeStatus, liveNamespace, programmeStatusSchema } from '@kworum/contracts';
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
import { ProgrammeListener, ProgrammeService } from './programme.service';

/** Carries the office's orders to the media process and the hall's screen, and reports back. */
@WebSocketGateway({ namespace: liveNamespace })
export class ProgrammeGateway implements OnGatewayInit<LiveNamespace>, ProgrammeListener {
  private readonly log = new Logger('Programme');
  private namespace: LiveNamespace | undefined;

  constructor(private readonly programme: ProgrammeService) {}

  afterInit(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.programme.listen(this);
    namespace.adapter.on('join-room', (room: string, socketId: string) => {
      this.joined(room, socketId);
    });
    namespace.adapter.on('delete-room', (room: string) => {
      const left = readRoomName(room);
      if (left?.audience === 'media') this.programme.silent(left.meetingId);
    });
  }

  ordered(order: ProgrammeOrder): void {
    this.namespace?.to(roomOf(order.meetingId, 'media')).emit('programme', order);
    this.namespace?.to(roomOf(order.meetingId, 'office')).emit('programme', order);
    this.namespace?.to(roomOf(order.meetingId, 'hall')).emit('hall-picture', order.control.hall);
  }

  reported(meetingId: string, status: ProgrammeStatus | null): void {
    this.namespace?.to(roomOf(meetingId, 'office')).emit('programme-status', status);
  }

  @SubscribeMessage('programme-status')
  report(@ConnectedSocket() { data }: LiveSocket, @MessageBody() body: unknown): void {
    if (data.audience !== 'media') return;
    const status = readReport(programmeStatusSchema, body, 'report', this.log);
    if (status?.meetingId === data.meetingId) this.programme.report(status);
  }

  private joined(room: string, socketId: string): void {
    const watched = readRoomName(room);
    const socket = this.namespace?.sockets.get(socketId);
    if (!watched || !socket) return;
    const { audience, meetingId } = watched;
    if (audience === 'media') {
      const order = this.programme.orderOf(meetingId);
      if (order) socket.emit('programme', order);
    }
    if (audience === 'hall') {
      socket.emit('hall-picture', this.programme.shownOrderOf(meetingId).control.hall);
    }
    if (audience === 'office') {
      socket.emit('programme', this.programme.shownOrderOf(meetingId));
      socket.emit('programme-status', this.programme.statusOf(meetingId));
    }
  }
}
