import { networkInterfaces } from 'node:os';
import { createWorker, type types } from 'mediasoup';
import type { RtcConfig } from '../config/rtc';
import type { OfferedCodec } from './sdp/offer';
import { routerH264 } from './sdp/rtp-parameters';
import { ShowRoom } from './show-room';

const loopback = '127.0.0.1';
/** Addresses beyond these make every answer longer and hardly reach anybody. */
const mostAddresses = 6;
/** In dB of the loudest possible; pauses between words count as silence in the mean that is compared with it. */
const speechLevel = -65;
const speechIntervalMs = 250;
/** Seconds without a sign of life. */
const consentSeconds = 10;

/** One run of mediasoup's worker with the one port that everybody connects to. `close` ends all that it carries. */
export class Engine {
  private readonly rooms = new Map<string, Promise<ShowRoom>>();
  private readonly opened: ShowRoom[] = [];
  private closed = false;

  private constructor(
    private readonly worker: types.Worker,
    private readonly server: types.WebRtcServer,
    /** Where everything is published. */
    readonly router: types.Router,
    readonly levels: types.AudioLevelObserver,
  ) {}

  /** @param died called once when the worker ends and nobody asked for it. */
  static async start(config: RtcConfig, died: (why: Error) => void): Promise<Engine> {
    const worker = await createWorker({ logLevel: 'none' });
    try {
      const server = await worker.createWebRtcServer({ listenInfos: listening(config) });
      const router = await worker.createRouter({
        mediaCodecs: [
          { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
          { kind: 'video', mimeType: 'video/H264', clockRate: 90_000, parameters: { ...routerH264 } },
          { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
        ],
      });
      const levels = await router.createAudioLevelObserver({
        ...{ maxEntries: 100, threshold: speechLevel, interval: speechIntervalMs },
      });
      worker.once('died', died);
      return new Engine(worker, server, router, levels);
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  get pid(): number {
    return this.worker.pid;
  }

  createTransport(router: types.Router): Promise<types.WebRtcTransport> {
    return router.createWebRtcTransport({
      webRtcServer: this.server,
      ...{ enableUdp: true, enableTcp: true, preferUdp: true, iceConsentTimeout: consentSeconds },
      initialAvailableOutgoingBitrate: 4_000_000,
    });
  }

  /**
   * The room in which the programme is shown to everybody whose offer numbers the codecs like this: a router sends
   * with the numbers that it was made with, and an answer may only use the offer's.
   */
  showRoom(video: OfferedCodec | null, sound: OfferedCodec | null): Promise<ShowRoom> {
    const key = `${video?.payloadType ?? '-'} ${sound?.payloadType ?? '-'}`;
    let room = this.rooms.get(key);
    if (!room) {
      room = ShowRoom.open(this.worker, video, sound);
      this.rooms.set(key, room);
      room.then(
        (opened) => this.opened.push(opened),
        () => this.rooms.delete(key),
      );
    }
    return room;
  }

  /** Those rooms that are open. */
  get showRooms(): readonly ShowRoom[] {
    return this.opened;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.worker.close();
  }
}

function listening({ port, announced }: RtcConfig): types.TransportListenInfo[] {
  const at = (ip: string, announcedAddress?: string): types.TransportListenInfo[] =>
    (['udp', 'tcp'] as const).map((protocol) => ({
      ...{ protocol, ip, ...(port !== 0 && { port }) },
      ...(announcedAddress !== undefined && { announcedAddress }),
    }));
  if (announced === loopback) return at(loopback);
  if (announced !== null) return at('0.0.0.0', announced);
  return [...ownAddresses(), loopback].flatMap((address) => at(address));
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .slice(0, mostAddresses);
}
