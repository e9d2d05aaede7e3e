import {
  connectionRefusals,
  liveNamespace,
  type ClientToServer,
  type ConnectionRefusal,
  type Handshake,
  type ServerToClient,
} from '@kworum/contracts';
import { io, type Socket } from 'socket.io-client';
import type { LiveTransport, LiveTransportListener } from './live-transport';

const isRefusal = (message: string): message is ConnectionRefusal =>
  (connectionRefusals as readonly string[]).includes(message);

const reconnectAfterMs = 800;

/** A live connection over socket.io that comes back within a second of the network's return. */
export class SocketTransport implements LiveTransport {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #reconnect: ReturnType<typeof setTimeout> | undefined;
  readonly #wake = () => this.wake();

  constructor(handshake: Handshake) {
    this.#socket = io(liveNamespace, {
      auth: handshake,
      autoConnect: false,
      reconnectionDelay: 250,
      reconnectionDelayMax: reconnectAfterMs,
      timeout: 4000,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
    });
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  start(listener: LiveTransportListener): void {
    const socket = this.#socket;
    socket.on('connect', () => listener.connected());
    socket.on('disconnect', (reason) => {
      listener.disconnected();
      if (reason === 'io server disconnect') this.#connectLater();
    });
    socket.on('connect_error', ({ message }) => {
      if (isRefusal(message)) return listener.refused(message);
      listener.disconnected();
      if (!socket.active) this.#connectLater();
    });
    socket.on('snapshot', (snapshot) => listener.snapshot(snapshot));
    socket.on('own', (own) => listener.own(own));
    socket.on('programme', (order) => listener.programme(order));
    socket.on('programme-status', (status) => listener.programmeStatus(status));
    socket.on('remote-room', (room) => listener.remoteRoom(room));
    socket.on('hall-picture', (picture) => listener.hallPicture(picture));
    socket.on('idle', () => listener.idle());
    socket.on('signed-out', () => listener.signedOut());
    window.addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    socket.connect();
  }

  wake(): void {
    if (document.visibilityState === 'hidden' || this.#socket.connected) return;
    this.#socket.disconnect().connect();
  }

  stop(): void {
    clearTimeout(this.#reconnect);
    window.removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#socket.removeAllListeners();
    this.#socket.disconnect();
  }

  send: LiveTransport['send'] = (envelope, reply) => {
    this.#socket.volatile.emit('command', envelope, reply);
  };

  /** socket.io does not come back by itself when the server ended the connection. */
  #connectLater(): void {
    clearTimeout(this.#reconnect);
    this.#reconnect = setTimeout(() => this.#socket.connect(), reconnectAfterMs);
  }
}
