import type { types } from 'mediasoup';
import { Connection, type ConnectionEvents } from './connection';
import type { Engine } from './engine';
import { type Measured, type Quality, qualityOf } from './quality';
import { ReturnLine } from './return-line';
import { type TakenMedia, writeAnswer } from './sdp/answer';
import { shownCodec } from './sdp/codecs';
import type { MediaKind, Offer, OfferedCodec, OfferedMedia } from './sdp/offer';
import type { ShowRoom } from './show-room';
import { UnusableOffer } from './unusable-offer';

interface Wanted {
  readonly offered: OfferedMedia;
  readonly codec: OfferedCodec;
}

/** Somebody who is shown the programme; a remote member hears it without its own voice. */
export class ShowSession {
  quality: Quality | null = null;

  private constructor(
    private readonly connection: Connection,
    private readonly consumers: readonly types.Consumer[],
    /** Null: who hears what everybody hears. */
    readonly line: ReturnLine | null,
    readonly answer: string,
  ) {}

  /** @param ownSound for a remote member. @throws UnusableOffer */
  static async open(
    engine: Engine,
    offer: Offer,
    events: ConnectionEvents,
    { ownSound }: { ownSound: boolean },
  ): Promise<ShowSession> {
    const wanted = { video: find(offer, 'video'), audio: find(offer, 'audio') };
    if (!wanted.video && !wanted.audio) {
      throw new UnusableOffer('It takes neither H.264 (packetization-mode 1) nor Opus.');
    }
    const room = await engine.showRoom(wanted.video?.codec ?? null, wanted.audio?.codec ?? null);
    const connection = await Connection.open(engine, room.router, offer, events);
    try {
      const line = ownSound && wanted.audio ? await ReturnLine.open(room) : null;
      connection.transport.observer.once('close', () => line?.close());
      const { consumers, taken } = await consume(connection.transport, room, line, wanted);
      return new ShowSession(connection, consumers, line, writeAnswer(offer, taken, connection.door));
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  get connected(): boolean {
    return this.connection.connected;
  }

  async measure(): Promise<void> {
    const stats = await Promise.all(this.consumers.map((consumer) => consumer.getStats()));
    // What comes from the encoder is no business of the way out.
    this.quality = qualityOf(
      stats
        .flat()
        .filter(({ type }) => type === 'outbound-rtp')
        .map(measured),
    );
  }

  close(): void {
    this.connection.close();
  }
}

function find({ media }: Offer, kind: MediaKind): Wanted | null {
  for (const offered of media) {
    const receives = offered.direction === 'recvonly' || offered.direction === 'sendrecv';
    const codec = receives && offered.kind === kind ? shownCodec(offered) : null;
    if (codec) return { offered, codec };
  }
  return null;
}

async function consume(
  transport: types.WebRtcTransport,
  room: ShowRoom,
  line: ReturnLine | null,
  { video, audio }: { video: Wanted | null; audio: Wanted | null },
): Promise<{ consumers: types.Consumer[]; taken: TakenMedia[] }> {
  const shown = [
    ...(audio ? [{ ...audio, producer: line?.producer ?? room.sound }] : []),
    ...(video ? [{ ...video, producer: room.picture }] : []),
  ];
  const consumers: types.Consumer[] = [];
  const taken: TakenMedia[] = [];
  for (const { offered, codec, producer } of shown) {
    if (!producer) continue;
    const consumer = await transport.consume({
      producerId: producer.id,
      rtpCapabilities: capabilities(room.router, offered.kind),
    });
    consumers.push(consumer);
    const ssrc = consumer.rtpParameters.encodings?.[0]?.ssrc ?? 0;
    taken.push({ offered, codec, sent: { ssrc, cname: consumer.rtpParameters.rtcp?.cname ?? 'kworum' } });
  }
  return { consumers, taken };
}

/** Lost packets are sent again as they were: the numbers of a stream of repetitions could not be chosen. */
function capabilities({ rtpCapabilities }: types.Router, kind: MediaKind): types.RtpCapabilities {
  const codecs = (rtpCapabilities.codecs ?? []).filter(
    (codec) => codec.kind === kind && !codec.mimeType.toLowerCase().endsWith('/rtx'),
  );
  const plain = ['nack', 'ccm'];
  return {
    codecs: codecs.map((codec) => ({
      ...codec,
      rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type }) => plain.includes(type)),
    })),
    headerExtensions: [],
  };
}

function measured({ score, fractionLost, roundTripTime }: types.ConsumerStat | types.ProducerStat): Measured {
  return { score, loss: fractionLost / 256, roundTrip: roundTripTime ?? null };
}
