import { RemoteOrder, RemoteRoom, liveNamespace } from '@kworum/contracts';
import { OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { LiveNamespace, LiveSocket } from '../live/live-socket';
import { readRoomName, roomOf } from '../live/room-name';
import { RemoteListener, RemoteService } from './remote.service';

/** Tells the media process who is heard, the office who is there, and each remote member its own state. */
@WebSocketGateway({ namespace: liveNamespace })
export class RemoteGateway implements OnGatewayInit<LiveNamespace>, RemoteListener {
  /** What was told last, by meeting: reports come every second, and mostly say the same. */
  private readonly told = new Map<string, RemoteRoom>();
  private namespace: LiveNamespace | undefined;

  constructor(private readonly remote: RemoteService) {}

  afterInit(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.remote.listen(this);
    namespace.adapter.on('join-room', (room: string, socketId: string) => {
      this.joined(room, socketId);
    });
    namespace.adapter.on('leave-room', (room: string) => {
      const left = readRoomName(room);
      // Not before the room is without the tablet.
      if (left?.audience === 'member' && this.remote.isConcerned(left.meetingId)) {
        setImmediate(() => {
          this.changed(left.meetingId);
        });
      }
    });
  }

  ordered(order: RemoteOrder): void {
    this.namespace?.to(roomOf(order.meetingId, 'media')).emit('remote-order', order);
  }

  changed(meetingId: string): void {
    const room = this.room(meetingId);
    const before = this.told.get(meetingId);
    this.told.set(meetingId, room);
    if (before && JSON.stringify(before) === JSON.stringify(room)) return;
    this.namespace?.to(roomOf(meetingId, 'office')).emit('remote-room', room);
    for (const socket of this.tabletsIn(meetingId)) {
      const memberId = memberOf(socket);
      const isNews = JSON.stringify(ownPart(before, memberId)) !== JSON.stringify(ownPart(room, memberId));
      if (isNews) socket.emit('remote-room', ownPart(room, memberId));
    }
  }

  private joined(joinedRoom: string, socketId: string): void {
    const watched = readRoomName(joinedRoom);
    const socket = this.namespace?.sockets.get(socketId);
    if (!watched || !socket) return;
    const { audience, meetingId } = watched;
    if (audience === 'media') {
      const order = this.remote.orderOf(meetingId);
      if (order) socket.emit('remote-order', order);
    }
    if (audience === 'office') socket.emit('remote-room', this.room(meetingId));
    if (audience === 'member') {
      socket.emit('remote-room', ownPart(this.room(meetingId), memberOf(socket)));
      if (this.remote.isConcerned(meetingId)) this.changed(meetingId);
    }
  }

  private room(meetingId: string): RemoteRoom {
    const tablets = this.tabletsIn(meetingId).map(memberOf);
    return this.remote.roomOf(meetingId, new Set(tablets));
  }

  private tabletsIn(meetingId: string): LiveSocket[] {
    const ids = this.namespace?.adapter.rooms.get(roomOf(meetingId, 'member')) ?? new Set<string>();
    return [...ids].flatMap((id) => this.namespace?.sockets.get(id) ?? []);
  }
}

function memberOf({ data: { actor } }: LiveSocket): string {
  return actor?.role === 'member' ? actor.memberId : '';
}

function ownPart(room: RemoteRoom, memberId: string): RemoteRoom;
function ownPart(room: RemoteRoom | undefined, memberId: string): RemoteRoom | undefined;
function ownPart(room: RemoteRoom | undefined, memberId: string): RemoteRoom | undefined {
  return room && { ...room, members: room.members.filter((member) => member.memberId === memberId) };
}
