import type { types } from 'mediasoup';
import type { OfferedCodec } from './sdp/offer';
import { routerH264 } from './sdp/rtp-parameters';
import { type MonitorPacket, monitorStreams } from './monitor-streams';

/**
 * A router into which the programme's packets are given as they come from the encoder, for everybody who looks on.
 */
export class ShowRoom {
  private constructor(
    readonly router: types.Router,
    private readonly inlet: types.DirectTransport,
    readonly picture: types.Producer | null,
    readonly sound: types.Producer | null,
  ) {}

  static async open(
    worker: types.Worker,
    video: OfferedCodec | null,
    sound: OfferedCodec | null,
  ): Promise<ShowRoom> {
    const router = await worker.createRouter({ mediaCodecs: codecs(video, sound) });
    const inlet = await router.createDirectTransport();
    return new ShowRoom(
      router,
      inlet,
      video && (await produce(inlet, 'picture', monitorStreams.picture.ssrc)),
      sound && (await produce(inlet, 'sound', monitorStreams.sound.ssrc)),
    );
  }

  /** A sound of its own for somebody who must not hear the programme's. */
  openSound(ssrc: number): Promise<types.Producer> {
    return produce(this.inlet, 'sound', ssrc);
  }

  /** Gives a packet of the programme to everybody who looks on. */
  show({ stream, bytes }: MonitorPacket): void {
    const producer = stream === 'picture' ? this.picture : this.sound;
    if (producer && !producer.closed) producer.send(bytes);
  }
}

function codecs(video: OfferedCodec | null, sound: OfferedCodec | null): types.RouterRtpCodecCapability[] {
  return [
    ...(sound
      ? [
          {
            ...{ kind: 'audio' as const, mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
            preferredPayloadType: sound.payloadType,
          },
        ]
      : []),
    ...(video
      ? [
          {
            ...{ kind: 'video' as const, mimeType: 'video/H264', clockRate: 90_000 },
            ...{ parameters: { ...routerH264 }, preferredPayloadType: video.payloadType },
          },
        ]
      : []),
  ];
}

function produce(
  inlet: types.DirectTransport,
  stream: MonitorPacket['stream'],
  ssrc: number,
): Promise<types.Producer> {
  const { kind, mimeType, payloadType, clockRate, channels } = monitorStreams[stream];
  return inlet.produce({
    kind,
    rtpParameters: {
      codecs: [
        {
          ...{ mimeType, payloadType, clockRate },
          ...(channels !== null && { channels }),
          ...(kind === 'video' && { parameters: { ...routerH264 } }),
        },
      ],
      encodings: [{ ssrc }],
    },
  });
}
