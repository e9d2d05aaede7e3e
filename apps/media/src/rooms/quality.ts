import type { RtcSession } from '@kworum/contracts';

export type Quality = NonNullable<RtcSession['quality']>;

/** What is measured of one stream between two looks. */
export interface Measured {
  /** mediasoup's own judgement, 0 to 10. */
  readonly score: number;
  /** Lost, from 0 to 1. */
  readonly loss: number;
  /** Milliseconds there and back; null: not known. */
  readonly roundTrip: number | null;
}

const limits = {
  good: { score: 8, loss: 0.03, roundTrip: 250 },
  fair: { score: 5, loss: 0.1, roundTrip: 600 },
};

/** The worst stream decides; null while nothing was measured. */
export function qualityOf(streams: readonly Measured[]): Quality | null {
  if (streams.length === 0) return null;
  if (streams.every((stream) => isWithin(stream, limits.good))) return 'good';
  return streams.every((stream) => isWithin(stream, limits.fair)) ? 'fair' : 'poor';
}

function isWithin({ score, loss, roundTrip }: Measured, limit: (typeof limits)['good']): boolean {
  return score >= limit.score && loss <= limit.loss && (roundTrip ?? 0) <= limit.roundTrip;
}
