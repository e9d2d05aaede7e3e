import { randomInt } from 'node:crypto';
import type { types } from 'mediasoup';
import { monitorStreams } from './monitor-streams';
import { RtpSplice } from './rtp-splice';
import type { ShowRoom } from './show-room';

/** A mix without somebody's voice is heard until so long after its last packet. */
const ownSoundHoldsMs = 150;

/**
 * The sound that a remote member gets: the programme's while its microphone is closed, a mix without its own voice
 * while it is open and shortly afterwards. For the receiver it is one stream.
 */
export class ReturnLine {
  private readonly splice: RtpSplice;
  private lastOwnAt = Number.NEGATIVE_INFINITY;
  /** Whether the programme holds the member's own voice. */
  isHeard = false;

  private constructor(
    readonly producer: types.Producer,
    ssrc: number,
  ) {
    this.splice = new RtpSplice(monitorStreams.sound.clockRate, ssrc);
  }

  static async open(room: ShowRoom): Promise<ReturnLine> {
    const ssrc = randomInt(1, 2 ** 32 - 1);
    return new ReturnLine(await room.openSound(ssrc), ssrc);
  }

  /** The sound of the programme. @param now in milliseconds. */
  programme(packet: Buffer, now: number): void {
    if (this.isHeard || now - this.lastOwnAt < ownSoundHoldsMs) return;
    this.send(packet, 'programme', now);
  }

  /** The mix without the member's own voice; `run` names the encoder that made it. */
  withoutOwnVoice(packet: Buffer, run: string, now: number): void {
    this.lastOwnAt = now;
    this.send(packet, run, now);
  }

  close(): void {
    this.producer.close();
  }

  private send(packet: Buffer, origin: string, now: number): void {
    if (!this.producer.closed) this.producer.send(this.splice.take(packet, origin, now));
  }
}
