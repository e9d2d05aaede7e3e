const sequenceNumbers = 2 ** 16;
const timestamps = 2 ** 32;

interface Offsets {
  readonly origin: string;
  readonly sequence: number;
  readonly timestamp: number;
}

/**
 * Joins streams that follow one another into one: numbers and times of each new one go on where those of the last
 * one were, for a receiver takes a jump for a loss. Packets of one origin that come in a wrong order keep it.
 */
export class RtpSplice {
  private offsets: Offsets | null = null;
  private last: { sequence: number; timestamp: number; at: number } | null = null;

  constructor(
    private readonly clockRate: number,
    private readonly ssrc: number,
  ) {}

  /**
   * A copy of the packet as part of the one stream.
   * @param origin names where it comes from: each encoder's run is an origin of its own.
   * @param now in milliseconds.
   */
  take(packet: Buffer, origin: string, now: number): Buffer {
    const sequence = packet.readUInt16BE(2);
    const timestamp = packet.readUInt32BE(4);
    if (this.offsets?.origin !== origin) this.offsets = this.begin(origin, sequence, timestamp, now);
    const joined = Buffer.from(packet);
    const moved = {
      sequence: (sequence + this.offsets.sequence) % sequenceNumbers,
      timestamp: (timestamp + this.offsets.timestamp) % timestamps,
    };
    joined.writeUInt16BE(moved.sequence, 2);
    joined.writeUInt32BE(moved.timestamp, 4);
    joined.writeUInt32BE(this.ssrc, 8);
    if (this.last === null || isLater(moved.sequence, this.last.sequence)) this.last = { ...moved, at: now };
    return joined;
  }

  private begin(origin: string, sequence: number, timestamp: number, now: number): Offsets {
    if (this.last === null) return { origin, sequence: 0, timestamp: 0 };
    const elapsed = Math.max(1, Math.round(((now - this.last.at) * this.clockRate) / 1000));
    return {
      origin,
      sequence: (this.last.sequence + 1 - sequence + sequenceNumbers) % sequenceNumbers,
      timestamp: (this.last.timestamp + elapsed - timestamp + timestamps) % timestamps,
    };
  }
}

function isLater(sequence: number, than: number): boolean {
  const ahead = (sequence - than + sequenceNumbers) % sequenceNumbers;
  return ahead > 0 && ahead < sequenceNumbers / 2;
}
