import { spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ffmpeg, freeUdpPort } from './decoding.fixture';
import type { RtpPlan } from './encoder-plan';

/** RTCP shares the port; its packet types are where no payload type may be (RFC 5761). */
function isRtp(packet: Buffer): boolean {
  const type = packet.readUInt8(1);
  return type < 192 || type > 223;
}

/** A plain socket at one stream of the monitor: it counts what comes and hands every packet on to a decoder. */
export class MonitorSocket {
  readonly seen = new Set<string>();
  private readonly socket: Socket = createSocket('udp4');
  private decoderPort: number | null = null;

  constructor(private readonly plan: RtpPlan) {
    this.socket.on('message', (packet) => {
      if (isRtp(packet)) this.seen.add(`${packet.readUInt8(1) & 127} of ${packet.readUInt32BE(8)}`);
      if (this.decoderPort !== null && isRtp(packet)) this.socket.send(packet, this.decoderPort, '127.0.0.1');
    });
  }

  async listen(): Promise<void> {
    this.socket.bind(this.plan.port, '127.0.0.1');
    await once(this.socket, 'listening');
  }

  /** What ffmpeg makes of the stream, as a listing of so many decoded frames with their checksums and means. */
  async decoded(media: 'video' | 'audio', codec: string, output: readonly string[]): Promise<string> {
    const port = (await freeUdpPort()) & ~1;
    const sdp = [
      ...['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=monitor', 'c=IN IP4 127.0.0.1', 't=0 0'],
      `m=${media} ${port} RTP/AVP ${this.plan.payloadType}`,
      `a=rtpmap:${this.plan.payloadType} ${codec}`,
      ...(codec.startsWith('H264') ? [`a=fmtp:${this.plan.payloadType} packetization-mode=1`] : []),
      '',
    ].join('\r\n');
    const input = ['-protocol_whitelist', 'pipe,udp,rtp', '-f', 'sdp', '-i', 'pipe:0'];
    const child = spawn(ffmpeg(), ['-hide_banner', '-v', 'error', ...input, ...output, 'pipe:1'], {
      // What came before the first keyframe it cannot decode, and says so.
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: 15_000,
    });
    child.stdin.end(sdp);
    this.decoderPort = port;
    const closed = once(child, 'close');
    const listing = await text(child.stdout);
    await closed;
    this.decoderPort = null;
    return listing;
  }

  async close(): Promise<void> {
    this.socket.close();
    await once(this.socket, 'close');
  }
}
