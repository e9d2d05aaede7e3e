import { randomUUID } from 'node:crypto';
import {
  ClientToServer,
  CommandEnvelope,
  CommandReply,
  Handshake,
  LiveCommand,
  ServerToClient,
  liveNamespace,
} from '@kworum/contracts';
import { Socket, io } from 'socket.io-client';
import { Decoder, Encoder } from 'socket.io-parser';

/** One press of a button: when, and when its answer was there, on the clock of `performance.now()`. */
export interface Press {
  readonly pressedAt: number;
  readonly answeredAt: number;
  readonly reply: CommandReply;
}

/**
 * Takes in every snapshot and reads none: hundreds of tablets read theirs on processors of their own, which a
 * generator on the server's machine would take away from the server.
 */
class AnswersOnly extends Decoder {
  override add(packet: unknown): void {
    if (typeof packet === 'string' && packet.startsWith(`2${liveNamespace},[`)) return;
    super.add(packet);
  }
}

/** A member's tablet as the load generator needs it: a real socket that presses and hears the answers. */
export class PressingDevice {
  private constructor(private readonly socket: Socket<ServerToClient, ClientToServer>) {}

  /** @param cookie the session, empty where nobody asks for it */
  static async connect(url: string, cookie: string): Promise<PressingDevice> {
    const socket: Socket<ServerToClient, ClientToServer> = io(url + liveNamespace, {
      auth: { audience: 'member' } satisfies Handshake,
      ...(cookie ? { extraHeaders: { cookie } } : {}),
      transports: ['websocket'],
      forceNew: true,
      parser: { Encoder, Decoder: AnswersOnly },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return new PressingDevice(socket);
  }

  press(meetingId: string, command: LiveCommand): Promise<Press> {
    const envelope: CommandEnvelope = { id: randomUUID(), meetingId, command };
    const pressedAt = performance.now();
    return new Promise((resolve) => {
      this.socket.emit('command', envelope, (reply) => {
        resolve({ pressedAt, answeredAt: performance.now(), reply });
      });
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}
