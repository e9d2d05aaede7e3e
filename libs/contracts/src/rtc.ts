import { z } from 'zod';

const id = z.uuid();
/** A session description (RFC 8866); those of browsers are a few kilobytes. */
const sdp = z.string().min(1).max(100_000);

/**
 * What a WebRTC session is for. `source` publishes a picture for the programme (WHIP of an encoder or a browser's
 * camera), `member` publishes a remote member, `return` lets a remote member see and hear the room without its own
 * voice, `monitor` shows the programme in the room (hall, console), where it must come at once.
 */
export const rtcPurposeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), name: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('member'), memberId: id, name: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('return'), memberId: id }),
  z.strictObject({ kind: z.literal('monitor') }),
]);
export type RtcPurpose = z.infer<typeof rtcPurposeSchema>;

/** The server hands an offer (RFC 9725, WHIP; its draft sibling WHEP) on to the media process. */
export const rtcOfferSchema = z.strictObject({
  meetingId: id,
  sessionId: id,
  purpose: rtcPurposeSchema,
  sdp,
});
export type RtcOffer = z.infer<typeof rtcOfferSchema>;

export const rtcRefusals = [
  /** No WebRTC worker runs: it was not installed, or it has just died. */
  'rtc-away',
  'not-on-air',
  'unknown-source',
  /** Not a description that this side can answer: no H.264 or VP8, no Opus, wrong directions. */
  'unusable-offer',
  'too-many-sessions',
] as const;
export type RtcRefusal = (typeof rtcRefusals)[number];

export const rtcAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), sdp }),
  z.strictObject({ ok: z.literal(false), code: z.enum(rtcRefusals), detail: z.string().max(500) }),
]);
export type RtcAnswer = z.infer<typeof rtcAnswerSchema>;

export const rtcQualities = ['good', 'fair', 'poor'] as const;

/** One session as the media process sees it. */
export const rtcSessionSchema = z.strictObject({
  sessionId: id,
  purpose: rtcPurposeSchema,
  connected: z.boolean(),
  /** The sound that comes in is speech or as loud. */
  speaking: z.boolean(),
  /** Of the way in for who publishes, of the way out for who looks; null: nothing measured yet. */
  quality: z.enum(rtcQualities).nullable(),
});
export type RtcSession = z.infer<typeof rtcSessionSchema>;

/** From the media process, once a second and at every change. */
export const rtcReportSchema = z.strictObject({
  meetingId: id,
  /** Whether a WebRTC worker runs. */
  available: z.boolean(),
  sessions: z.array(rtcSessionSchema).max(500),
});
export type RtcReport = z.infer<typeof rtcReportSchema>;

/** Whose microphone is live, to the media process: the sound of all others stays out of the programme. */
export const remoteOrderSchema = z.strictObject({
  meetingId: id,
  /** Admitted members; one that is not named any more is disconnected. */
  members: z
    .array(
      z.strictObject({
        memberId: id,
        name: z.string().min(1).max(200),
        /** Has the floor or was unmuted by the office: its sound is in the programme. */
        microphone: z.boolean(),
        /** Has the floor: its picture comes on air by itself while it speaks, with the room as inset. */
        hasFloor: z.boolean(),
      }),
    )
    .max(100),
});
export type RemoteOrder = z.infer<typeof remoteOrderSchema>;

/** A remote member as the office and the chair see it. */
export const remoteMemberSchema = z.strictObject({
  memberId: id,
  name: z.string(),
  function: z.string(),
  state: z.enum(['waiting', 'admitted']),
  /** When it came into the waiting room, ISO 8601. */
  since: z.iso.datetime(),
  connected: z.boolean(),
  /** By the office: a floor does not open this microphone. */
  mutedByOffice: z.boolean(),
  /** By itself: neither the floor nor the office opens this microphone. */
  mutedBySelf: z.boolean(),
  /** The sound is in the programme as far as it was ordered; whether anything comes, `connected` tells. */
  microphone: z.boolean(),
  speaking: z.boolean(),
  quality: z.enum(rtcQualities).nullable(),
});
export type RemoteMember = z.infer<typeof remoteMemberSchema>;

/** All of a meeting: the office gets every member, a remote member only itself. */
export const remoteRoomSchema = z.strictObject({
  meetingId: id,
  /** Whether WebRTC works on this machine. */
  available: z.boolean(),
  members: z.array(remoteMemberSchema),
});
export type RemoteRoom = z.infer<typeof remoteRoomSchema>;

/** `PUT /api/meetings/{id}/remote/self`: comes into the waiting room, or is there already; then its own switch. */
export const remoteSelfSchema = z.strictObject({ muted: z.boolean() });

/** `PUT /api/meetings/{id}/remote/members/{memberId}/microphone`, by the office. */
export const remoteMicrophoneSchema = z.strictObject({ open: z.boolean() });

/** The bearer token of an encoder or a camera that publishes a source of the council by WHIP. */
export const sourceKeySchema = z.object({ key: z.string() });
export type SourceKey = z.infer<typeof sourceKeySchema>;

/** `POST /api/council/source-keys`: the first key of a source, or another in place of the one before. */
export const newSourceKeySchema = z.strictObject({ source: z.string().min(1).max(40) });
