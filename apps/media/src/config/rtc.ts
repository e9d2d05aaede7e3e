import { z } from 'zod';

/** How the machine is reached by WebRTC. */
export interface RtcConfig {
  /** UDP and TCP; 0: any free one, for tests. */
  readonly port: number;
  /** The address that others connect to; null: those of the machine. 127.0.0.1: this machine alone. */
  readonly announced: string | null;
}

export const rtcEnvironment = {
  RTC_PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65_535, 'must be a port number')
    .default(44_444),
  RTC_ANNOUNCED_ADDRESS: z.union([z.ipv4(), z.hostname()], 'must be an IPv4 address or a name').optional(),
  /** Read by mediasoup itself. */
  MEDIASOUP_WORKER_BIN: z.string().optional(),
};
