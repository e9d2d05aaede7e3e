import type { RecordingJobView } from './archive';
import type { CommandEnvelope } from './command';
import type { CouncilLookChange } from './council-look';
import type { OverlayPreview, OverlayPreviewOrder } from './overlay-preview';
import type { HallPicture, ProgrammeOrder, ProgrammeStatus } from './programme';
import type { CaptionLine } from './captions';
import type { RecordingOrder, RecordingProgress } from './recording';
import type { RemoteOrder, RemoteRoom, RtcAnswer, RtcOffer, RtcReport } from './rtc';
import type { CommandReply } from './reply';
import type { OwnView, Snapshot } from './snapshot';

/** socket.io namespace of everything live. */
export const liveNamespace = '/live';

/** Why the server ended or refused a connection; the `message` of socket.io's `connect_error`. */
export const connectionRefusals = [
  'not-signed-in',
  'not-permitted',
  'foreign-origin',
  'malformed-handshake',
] as const;
export type ConnectionRefusal = (typeof connectionRefusals)[number];

export interface ServerToClient {
  /** The latest state for the audience of this connection; it replaces the one before. */
  snapshot: (snapshot: Snapshot) => void;
  /** To members only. */
  own: (own: OwnView) => void;
  /** To the office and the media process: what is wanted on air. */
  programme: (order: ProgrammeOrder) => void;
  /** To the hall's screen. */
  'hall-picture': (picture: HallPicture) => void;
  /** To the office; null: no media process serves the meeting. */
  'programme-status': (status: ProgrammeStatus | null) => void;
  /** To every media process: a council looks different on the picture from now on. */
  'council-look': (change: CouncilLookChange) => void;
  /** To the media process: the overlay as a picture, whether or not it is on air. */
  'overlay-preview': (order: OverlayPreviewOrder, preview: (preview: OverlayPreview) => void) => void;
  /** To the media process: a WebRTC offer to answer, and a session that is over. */
  'rtc-offer': (offer: RtcOffer, answer: (answer: RtcAnswer) => void) => void;
  'rtc-end': (session: { meetingId: string; sessionId: string }) => void;
  /** To the media process: who takes part from elsewhere, and whose microphone is live. */
  'remote-order': (order: RemoteOrder) => void;
  /** To the office all of them, to a remote member itself. */
  'remote-room': (room: RemoteRoom) => void;
  /** To every media process: work on a recording; the first that is free takes it. */
  'recording-order': (order: RecordingOrder, taken: (taken: boolean) => void) => void;
  /** To the office: a job on the meeting's recording is asked for, goes on or is over. */
  'recording-job': (job: RecordingJobView) => void;
  /** There is no meeting to follow yet. */
  idle: () => void;
  /** The session was ended elsewhere; sign in again. */
  'signed-out': () => void;
}

export interface ClientToServer {
  command: (envelope: CommandEnvelope, reply: (reply: CommandReply) => void) => void;
  /** From the media process alone. */
  'programme-status': (status: ProgrammeStatus) => void;
  'rtc-report': (report: RtcReport) => void;
  'recording-progress': (progress: RecordingProgress) => void;
  'caption-line': (line: CaptionLine) => void;
}
