/** The two RTP streams in which the programme comes from its encoder. */
export const monitorStreams = {
  picture: {
    ...{ kind: 'video' as const, mimeType: 'video/H264', clockRate: 90_000, channels: null },
    ...{ payloadType: 102, ssrc: 1102 },
  },
  sound: {
    ...{ kind: 'audio' as const, mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
    ...{ payloadType: 111, ssrc: 1111 },
  },
};

export type MonitorStream = keyof typeof monitorStreams;

/** One RTP packet of the programme; not to be changed, others get the same bytes. */
export interface MonitorPacket {
  readonly stream: MonitorStream;
  readonly bytes: Buffer;
}
