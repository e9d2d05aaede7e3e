import type {
  CommandEnvelope,
  CommandReply,
  ConnectionRefusal,
  HallPicture,
  OwnView,
  ProgrammeOrder,
  ProgrammeStatus,
  RemoteRoom,
  Snapshot,
} from '@kworum/contracts';

/** What the live store hears from its connection. */
export interface LiveTransportListener {
  connected(): void;
  disconnected(): void;
  refused(reason: ConnectionRefusal): void;
  snapshot(snapshot: Snapshot): void;
  own(own: OwnView): void;
  /** To the office alone. */
  programme(order: ProgrammeOrder): void;
  programmeStatus(status: ProgrammeStatus | null): void;
  /** To the office all who take part from elsewhere, to a member itself. */
  remoteRoom(room: RemoteRoom): void;
  /** To the hall alone. */
  hallPicture(picture: HallPicture): void;
  idle(): void;
  signedOut(): void;
}

/** The connection under a live store: socket.io in a browser, a script in a test. */
export interface LiveTransport {
  readonly connected: boolean;
  start(listener: LiveTransportListener): void;
  /** Tries again at once instead of waiting for the next attempt. */
  wake(): void;
  stop(): void;
  /** Lost silently when the connection breaks; the caller sends again. */
  send(envelope: CommandEnvelope, reply: (reply: CommandReply) => void): void;
}
