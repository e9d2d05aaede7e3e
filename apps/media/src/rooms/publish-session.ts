import type { types } from 'mediasoup';
import type { RtcOffer } from '@kworum/contracts';
import type { PublishedStream, StreamOutlet } from '../program/published-stream';
import { Connection, type ConnectionEvents } from './connection';
import type { Engine } from './engine';
import { type Measured, type Quality, qualityOf } from './quality';
import { RtpOutlet } from './rtp-outlet';
import { type TakenMedia, writeAnswer } from './sdp/answer';
import { publishedCodec } from './sdp/codecs';
import type { MediaKind, Offer } from './sdp/offer';
import { producedParameters } from './sdp/rtp-parameters';
import { UnusableOffer } from './unusable-offer';

/** Somebody who publishes: an encoder, a camera, a remote member. One picture and one sound at most. */
export class PublishSession implements PublishedStream {
  quality: Quality | null = null;
  /** Its sound is speech or as loud; whoever watches the levels says so. */
  speaking = false;

  private constructor(
    private readonly engine: Engine,
    private readonly connection: Connection,
    private readonly producers: readonly types.Producer[],
    readonly answer: string,
  ) {}

  /** @throws UnusableOffer */
  static async open(
    engine: Engine,
    offer: Offer,
    { sessionId }: RtcOffer,
    events: ConnectionEvents,
  ): Promise<PublishSession> {
    const taken = published(offer);
    const connection = await Connection.open(engine, engine.router, offer, events);
    try {
      const producers: types.Producer[] = [];
      for (const { offered, codec } of taken) {
        const producer = await connection.transport.produce({
          kind: offered.kind,
          rtpParameters: producedParameters(offered, codec),
          appData: { sessionId },
        });
        producers.push(producer);
        if (offered.kind === 'audio') await engine.levels.addProducer({ producerId: producer.id });
      }
      const answer = writeAnswer(offer, taken, connection.door);
      return new PublishSession(engine, connection, producers, answer);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  get connected(): boolean {
    return this.connection.connected;
  }

  get hasPicture(): boolean {
    return this.has('video');
  }

  get hasSound(): boolean {
    return this.has('audio');
  }

  outlet(): Promise<StreamOutlet> {
    return RtpOutlet.open(this.engine.router, this.producers);
  }

  async measure(): Promise<void> {
    const stats = await Promise.all(this.producers.map((producer) => producer.getStats()));
    this.quality = qualityOf(stats.flat().map(measured));
  }

  close(): void {
    this.connection.close();
  }

  private has(kind: MediaKind): boolean {
    return this.producers.some((producer) => producer.kind === kind);
  }
}

function published({ media }: Offer): TakenMedia[] {
  const taken: TakenMedia[] = [];
  for (const offered of media) {
    const sends = offered.direction === 'sendonly' || offered.direction === 'sendrecv';
    if (!sends || taken.some((other) => other.offered.kind === offered.kind)) continue;
    const codec = publishedCodec(offered);
    if (codec) taken.push({ offered, codec, sent: null });
  }
  if (taken.length > 0) return taken;
  throw new UnusableOffer('It sends neither H.264 (packetization-mode 1) or VP8 nor Opus.');
}

function measured({ score, fractionLost, roundTripTime }: types.ProducerStat): Measured {
  return { score, loss: fractionLost / 256, roundTrip: roundTripTime ?? null };
}
