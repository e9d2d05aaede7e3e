import type { types } from 'mediasoup';
import { write } from 'sdp-transform';
import type { StreamOutlet } from '../program/published-stream';
import { awaitListener, freePortPair } from './udp-ports';

const loopback = '127.0.0.1';
/** ffmpeg does not ask for a keyframe when it needs one. */
const keyframeEveryMs = 2000;

interface Way {
  readonly transport: types.PlainTransport;
  readonly consumer: types.Consumer;
  readonly port: number;
}

/** Picture and sound of a session as plain RTP to ports of this machine, where a decoder is going to listen. */
export class RtpOutlet implements StreamOutlet {
  private readonly ending = new AbortController();
  private keyframes: NodeJS.Timeout | null = null;

  private constructor(private readonly ways: readonly Way[]) {}

  static async open(router: types.Router, producers: readonly types.Producer[]): Promise<RtpOutlet> {
    const ways: Way[] = [];
    try {
      for (const producer of producers) ways.push(await openWay(router, producer));
      return new RtpOutlet(ways);
    } catch (error) {
      for (const { transport } of ways) transport.close();
      throw error;
    }
  }

  get description(): string {
    return write({
      version: 0,
      origin: {
        ...{ username: '-', sessionId: 0, sessionVersion: 0, netType: 'IN', ipVer: 4, address: loopback },
      },
      name: 'kworum',
      connection: { version: 4, ip: loopback },
      timing: { start: 0, stop: 0 },
      media: this.ways.map(({ consumer, port }) => describe(consumer, port)),
    });
  }

  flow(): void {
    const last = this.ways.at(-1);
    if (!last || this.ending.signal.aborted) return;
    awaitListener(last.port, this.ending.signal).then(
      () => this.begin(),
      () => this.close(),
    );
  }

  close(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    if (this.keyframes) clearInterval(this.keyframes);
    for (const { transport } of this.ways) transport.close();
  }

  private begin(): void {
    if (this.ending.signal.aborted) return;
    for (const { consumer } of this.ways) this.whileOpen(consumer.resume());
    this.requestKeyframe();
    this.keyframes = setInterval(() => this.requestKeyframe(), keyframeEveryMs);
  }

  private requestKeyframe(): void {
    for (const { consumer } of this.ways) {
      if (consumer.kind === 'video' && !consumer.closed) this.whileOpen(consumer.requestKeyFrame());
    }
  }

  /** A request can only fail with its worker or its session, and their end ends this outlet as well. */
  private whileOpen(request: Promise<void>): void {
    request.catch(() => this.close());
  }
}

async function openWay(router: types.Router, producer: types.Producer): Promise<Way> {
  const transport = await router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: loopback },
    rtcpMux: false,
  });
  try {
    const port = await freePortPair();
    await transport.connect({ ip: loopback, port, rtcpPort: port + 1 });
    const consumer = await transport.consume({
      ...{ producerId: producer.id, rtpCapabilities: plainCapabilities(router), paused: true },
    });
    return { transport, consumer, port };
  } catch (error) {
    transport.close();
    throw error;
  }
}

/** The codecs alone: no repetitions and nothing in the header that ffmpeg would have to understand. */
function plainCapabilities({ rtpCapabilities }: types.Router): types.RtpCapabilities {
  const codecs = (rtpCapabilities.codecs ?? []).filter(
    ({ mimeType }) => !mimeType.toLowerCase().endsWith('/rtx'),
  );
  return { codecs: codecs.map((codec) => ({ ...codec, rtcpFeedback: [] })), headerExtensions: [] };
}

function describe(
  { kind, rtpParameters }: types.Consumer,
  port: number,
): Parameters<typeof write>[0]['media'][number] {
  const [codec] = rtpParameters.codecs;
  if (!codec) throw new Error('A consumer without a codec');
  const { payloadType: payload, mimeType, clockRate, channels } = codec;
  const isH264 = mimeType.toLowerCase() === 'video/h264';
  return {
    ...{ type: kind, port, protocol: 'RTP/AVP', payloads: `${payload}`, direction: 'recvonly' },
    rtp: [
      {
        payload,
        codec: mimeType.split('/')[1] ?? '',
        rate: clockRate,
        ...(channels && { encoding: channels }),
      },
    ],
    fmtp: isH264 ? [{ payload, config: 'packetization-mode=1' }] : [],
  };
}
