import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { coded, ffmpeg, freeUdpPort, picture, sound } from './decoding.fixture';

const streams = ['video', 'audio'] as const;

/**
 * An IP camera: it speaks RTSP over TCP and sends what a real ffmpeg puts into RTP packets. It asks for nothing
 * but the order of RTSP: OPTIONS, DESCRIBE, SETUP for each stream, PLAY.
 */
export class RtspCamera {
  private readonly server: Server = createServer((viewer) => this.serve(viewer));
  private readonly taps: UdpSocket[] = [];
  private readonly viewers = new Set<Socket>();
  private encoder: ChildProcess | null = null;
  private description = '';

  /** @returns its address. */
  async start(): Promise<string> {
    const ports = [await freeUdpPort(), await freeUdpPort()];
    for (const [index, port] of ports.entries()) {
      const tap = createSocket('udp4').bind(port, '127.0.0.1');
      tap.on('message', (packet) => this.send(index * 2, packet));
      this.taps.push(tap);
      await once(tap, 'listening');
    }
    await this.encode(ports);
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `rtsp://127.0.0.1:${(this.server.address() as AddressInfo).port}/kamera`;
  }

  /** Every viewer is cut off, as when its network goes. */
  hangUp(): void {
    for (const viewer of this.viewers) viewer.destroy();
  }

  async close(): Promise<void> {
    this.encoder?.kill('SIGKILL');
    this.hangUp();
    for (const tap of this.taps) tap.close();
    this.server.close();
    await once(this.server, 'close');
  }

  /** ffmpeg prints the description of both streams before its first packet. */
  private async encode(ports: readonly number[]): Promise<void> {
    const to = (index: number): string => `rtp://127.0.0.1:${ports[index]}?pkt_size=1200`;
    const encoder = spawn(
      ffmpeg(),
      [
        ...['-v', 'error', '-re', ...picture, '-re', ...sound],
        ...['-map', '0:v', ...coded, '-tune', 'zerolatency', '-bsf:v', 'dump_extra', '-f', 'rtp', to(0)],
        ...['-map', '1:a', '-c:a', 'aac', '-f', 'rtp', to(1)],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.encoder = encoder;
    for await (const chunk of encoder.stdout as AsyncIterable<Buffer>) {
      this.description += chunk.toString();
      if (/m=audio[^]*a=fmtp:97[^\n]*\n/.test(this.description)) break;
    }
    this.description = this.description
      .replace(/^SDP:\s*/, '')
      .replace(/m=(video|audio) \d+/g, 'm=$1 0')
      .replace(/(m=(video|audio)[^]*?a=rtpmap[^\n]*\n)/g, '$1a=control:$2\n')
      .trim()
      .replace(/\r?\n/g, '\r\n');
  }

  private serve(viewer: Socket): void {
    let asked = '';
    viewer.on('error', () => undefined);
    viewer.on('close', () => this.viewers.delete(viewer));
    viewer.on('data', (chunk: Buffer) => {
      asked += chunk.toString('latin1');
      for (let end = asked.indexOf('\r\n\r\n'); end >= 0; end = asked.indexOf('\r\n\r\n')) {
        this.answer(viewer, asked.slice(0, end));
        asked = asked.slice(end + 4);
      }
    });
  }

  private answer(viewer: Socket, request: string): void {
    const [, method, url] = /(OPTIONS|DESCRIBE|SETUP|PLAY|TEARDOWN|GET_PARAMETER) (\S+)/.exec(request) ?? [];
    const [, sequence] = /CSeq: *(\d+)/i.exec(request) ?? [];
    const reply = (lines: readonly string[], body = ''): void => {
      const head = ['RTSP/1.0 200 OK', `CSeq: ${sequence ?? '0'}`, ...lines];
      viewer.write(`${head.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    };
    const stream = streams.findIndex((name) => url?.endsWith(`/${name}`));
    const channels = `${stream * 2}-${stream * 2 + 1}`;
    switch (method) {
      case 'OPTIONS':
        return reply(['Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN']);
      case 'DESCRIBE':
        return reply(['Content-Type: application/sdp'], `${this.description}\r\n`);
      case 'SETUP':
        return reply([`Transport: RTP/AVP/TCP;unicast;interleaved=${channels}`, 'Session: 1']);
      case 'PLAY':
        reply(['Session: 1']);
        this.viewers.add(viewer);
        return;
      default:
        return reply(['Session: 1']);
    }
  }

  private send(channel: number, packet: Buffer): void {
    const head = Buffer.from([0x24, channel, packet.length >> 8, packet.length & 255]);
    for (const viewer of this.viewers) viewer.write(Buffer.concat([head, packet]));
  }
}
