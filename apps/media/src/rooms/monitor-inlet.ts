import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isRtp } from '../rtp';
import type { MonitorPlan, RtpPlan } from '../program/encoder-plan';
import { type MonitorPacket, type MonitorStream, monitorStreams } from './monitor-streams';
import { RtpSplice } from './rtp-splice';

/**
 * Where the encoder sends the programme to. It is open as long as this process runs, so that encoders and workers
 * may come and go; what comes from one encoder after another goes on as one stream.
 */
export class MonitorInlet {
  private constructor(
    private readonly sockets: Socket[],
    /** What an encoder has to be told. */
    readonly plan: MonitorPlan,
  ) {}

  static async open(
    received: (packet: MonitorPacket) => void,
    failed: (why: string) => void,
  ): Promise<MonitorInlet> {
    const sockets: Socket[] = [];
    const listen = async (stream: MonitorStream): Promise<RtpPlan> => {
      const socket = createSocket('udp4');
      sockets.push(socket);
      const { clockRate, ssrc, payloadType } = monitorStreams[stream];
      const splice = new RtpSplice(clockRate, ssrc);
      socket.on('message', (packet, { port }) => {
        if (!isRtp(packet)) return;
        received({ stream, bytes: splice.take(packet, `${port}`, performance.now()) });
      });
      socket.bind(0, '127.0.0.1');
      await once(socket, 'listening');
      // What does not come is not shown; the next packet is another matter.
      socket.on('error', (error) => failed(error.message));
      return { port: socket.address().port, ssrc, payloadType };
    };
    try {
      return new MonitorInlet(sockets, { video: await listen('picture'), sound: await listen('sound') });
    } catch (error) {
      for (const socket of sockets) socket.close();
      throw error;
    }
  }

  close(): void {
    for (const socket of this.sockets.splice(0)) socket.close();
  }
}
