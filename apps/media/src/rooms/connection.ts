import type { types } from 'mediasoup';
import type { Engine } from './engine';
import type { Door } from './sdp/answer';
import type { Offer } from './sdp/offer';

/** Who got an answer and does not come is forgotten. */
const mostMsToConnect = 15_000;

/** The encrypted connection of one session. */
export class Connection {
  private readonly tooLong: NodeJS.Timeout;
  private encrypted = false;
  private over = false;

  private constructor(
    readonly transport: types.WebRtcTransport,
    private readonly events: ConnectionEvents,
  ) {
    this.tooLong = setTimeout(() => this.lose(), mostMsToConnect);
    transport.on('dtlsstatechange', (state) => {
      if (state === 'connected') this.connect();
      if (state === 'failed' || state === 'closed') this.lose();
    });
    transport.on('icestatechange', (state) => {
      if (state === 'disconnected' || state === 'closed') this.lose();
    });
    transport.once('routerclose', () => this.lose());
  }

  /** Ready for who made the offer. */
  static async open(
    engine: Engine,
    router: types.Router,
    offer: Offer,
    events: ConnectionEvents,
  ): Promise<Connection> {
    const transport = await engine.createTransport(router);
    try {
      const role = offer.waitsForUs ? 'server' : 'client';
      await transport.connect({ dtlsParameters: { role, fingerprints: [{ ...offer.fingerprint }] } });
      return new Connection(transport, events);
    } catch (error) {
      transport.close();
      throw error;
    }
  }

  get connected(): boolean {
    return this.encrypted && !this.over;
  }

  get door(): Door {
    const { iceParameters, iceCandidates, dtlsParameters } = this.transport;
    return { ice: iceParameters, candidates: iceCandidates, dtls: dtlsParameters };
  }

  close(): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.tooLong);
    this.transport.close();
  }

  private connect(): void {
    this.encrypted = true;
    clearTimeout(this.tooLong);
    this.events.changed();
  }

  private lose(): void {
    if (this.over) return;
    this.close();
    this.events.lost();
  }
}

export interface ConnectionEvents {
  changed(): void;
  /** Once, when the other side is gone or never came; not after `close`. */
  lost(): void;
}
