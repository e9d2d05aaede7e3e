import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { sampleRate } from '../picture-format';
import { isRtp } from '../rtp';
import { ReturnSoundProcess } from './return-sound.process';

const againMs = 500;

/** Arguments of the ffmpeg that makes Opus in RTP of what it is given on descriptor 0. */
function returnSoundArguments(port: number): string[] {
  return [
    ...['-hide_banner', '-v', 'error', '-probesize', '32', '-analyzeduration', '0', '-fflags', 'nobuffer'],
    ...['-f', 's16le', '-ar', `${sampleRate}`, '-ac', '2', '-i', 'pipe:0'],
    ...['-c:a', 'libopus', '-b:a', '64000', '-application', 'lowdelay', '-frame_duration', '20'],
    ...['-flush_packets', '1', '-f', 'rtp', '-payload_type', '111'],
    `rtp://127.0.0.1:${port}?rtcpport=${port}&pkt_size=1200`,
  ];
}

/** The programme's sound without one voice, encoded for the one who has it. */
export class ReturnSound {
  private readonly socket: Socket = createSocket('udp4');
  private process: ReturnSoundProcess | null = null;
  private restart: NodeJS.Timeout | null = null;
  private runs = 0;
  private closed = false;

  /** @param encoded gets RTP; `run` names the encoder that made it. */
  constructor(
    private readonly ffmpeg: string,
    encoded: (packet: Buffer, run: string) => void,
  ) {
    const name = randomUUID();
    this.socket.on('message', (packet) => {
      if (isRtp(packet)) encoded(packet, `${name} ${this.runs}`);
    });
    // Without its way back a member hears nothing while it speaks; the programme is no worse for it.
    this.socket.on('error', () => this.close());
    this.socket.bind(0, '127.0.0.1', () => this.start());
  }

  write(piece: Buffer): void {
    this.process?.write(piece);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.restart) clearTimeout(this.restart);
    this.process?.end();
    this.socket.close();
  }

  private start(): void {
    if (this.closed) return;
    this.runs += 1;
    const { port } = this.socket.address();
    this.process = new ReturnSoundProcess(this.ffmpeg, returnSoundArguments(port), () => this.ended());
  }

  private ended(): void {
    this.process = null;
    if (!this.closed) this.restart = setTimeout(() => this.start(), againMs);
  }
}
