import type { PictureSize } from '../picture-format';

/** The name of the programme's full picture among its renditions. */
export const fullRendition = 'programme';

/** Another picture of the same programme, for narrow connections. */
export interface PictureRendition {
  /** Of its pipe and its files; unique. */
  readonly name: string;
  readonly size: PictureSize;
}

/** One RTP stream, sent to a port of this machine; RTCP goes to the same port (RFC 5761). */
export interface RtpPlan {
  readonly port: number;
  readonly ssrc: number;
  readonly payloadType: number;
}

/**
 * The programme as RTP, for who looks on in the room: H.264 of the full picture with its parameter sets before
 * every keyframe, and Opus, 48 kHz in stereo. Nobody has to listen: the packets are sent all the same.
 */
export interface MonitorPlan {
  readonly video: RtpPlan;
  readonly sound: RtpPlan;
}

/** What one encoder makes of the frames that it is given. */
export interface EncoderPlan {
  readonly size: PictureSize;
  /** How much work x264 puts into a picture. */
  readonly preset: 'superfast' | 'ultrafast';
  /** Gives way to every other process when the machine has too much to do. */
  readonly givesWay: boolean;
  /** Beside the full picture. */
  readonly renditions: readonly PictureRendition[];
  /** Null: nobody looks on by WebRTC. */
  readonly monitor: MonitorPlan | null;
}

/** The plain programme: the full picture and nothing else. */
export function plainPlan(size: PictureSize): EncoderPlan {
  return { size, preset: 'superfast', givesWay: false, renditions: [], monitor: null };
}

/** The picture without the overlay, for the recording alone: cheap, and never in the way of the programme. */
export function cleanPlan(size: PictureSize): EncoderPlan {
  return { ...plainPlan(size), preset: 'ultrafast', givesWay: true };
}
