import { z } from 'zod';

const id = z.uuid();
const moment = z.iso.datetime();
const fileName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);

/** Under `DATA_DIR/recordings/{meetingId}/`: the programme as it was broadcast, and the picture without the overlay. */
export const recordedPictures = ['programme', 'clean'] as const;
export type RecordedPictureName = (typeof recordedPictures)[number];

/** The playlist of a recorded picture; `libs/domain/src/recording` reads and writes it. */
export const recordingPlaylistFile = (picture: RecordedPictureName): string => `${picture}.m3u8`;

/** Once a second, of the meeting on air. */
export const recordingStatusSchema = z.strictObject({
  pictures: z.array(
    z.strictObject({
      name: z.enum(recordedPictures),
      /** `waiting`: for the meeting's opening. `failing`: seconds are being lost now, to a full or slow disk. */
      state: z.enum(['waiting', 'recording', 'failing']),
      seconds: z.number().min(0),
      /** Since the media process was started: what the disk did not take, and what never left an encoder. */
      lostSeconds: z.number().min(0),
    }),
  ),
  /** Free on the disk of the recordings; null: not known. */
  freeBytes: z.number().min(0).nullable(),
});
export type RecordingStatus = z.infer<typeof recordingStatusSchema>;

/** From and to, moments of the meeting; what was not recorded in between is left out. */
const span = { from: moment, to: moment };

/** Work on a recording, done by the media process; the result is a file beside the recording. */
export const recordingJobSchema = z.discriminatedUnion('kind', [
  /** The whole programme as one MP4 with chapters. */
  z.strictObject({ kind: z.literal('export') }),
  /** One item, or any other span. */
  z.strictObject({ kind: z.literal('cut-out'), title: z.string().min(1).max(300), ...span }),
  /** The overlay anew, from the clean picture and the journal: a title had a typo. */
  z.strictObject({ kind: z.literal('re-render') }),
  /** Sound muted or picture blurred in every published file; the original is sealed. */
  z.strictObject({
    kind: z.literal('redact'),
    ...span,
    mute: z.boolean(),
    blur: z.boolean(),
    legalBasis: z.string().trim().min(3).max(500),
    reason: z.string().trim().min(3).max(2000),
  }),
]);
export type RecordingJob = z.infer<typeof recordingJobSchema>;

/** A chapter of a recording: an item, a speech or a vote, with its moment in the meeting. */
export const chapterSchema = z.strictObject({
  kind: z.enum(['item', 'speech', 'vote']),
  title: z.string().min(1).max(500),
  startedAt: moment,
  endedAt: moment,
  /** Of the item or the vote; null for a speech. */
  refId: id.nullable(),
});
export type Chapter = z.infer<typeof chapterSchema>;

/** The server gives a job to the media process; the same id again is the same job. */
export const recordingOrderSchema = z.strictObject({
  jobId: id,
  meetingId: id,
  meetingTitle: z.string(),
  job: recordingJobSchema,
  chapters: z.array(chapterSchema).max(5000),
});
export type RecordingOrder = z.infer<typeof recordingOrderSchema>;

export const recordingJobFailures = [
  'nothing-recorded',
  /** The span holds no recorded second. */
  'empty-span',
  'disk-full',
  'unreadable-recording',
  'no-snapshots',
  'interrupted',
] as const;
export type RecordingJobFailure = (typeof recordingJobFailures)[number];

/** From the media process, at every change and at most twice a second. */
export const recordingProgressSchema = z.strictObject({
  jobId: id,
  state: z.enum(['running', 'done', 'failed']),
  /** 0 to 1. */
  progress: z.number().min(0).max(1),
  /** When done: the file beside the recording. */
  file: fileName.nullable(),
  failure: z.enum(recordingJobFailures).nullable(),
});
export type RecordingProgress = z.infer<typeof recordingProgressSchema>;

/** One line of `GET /api/media/meetings/{id}/snapshots`: what the picture had to show from a moment on. */
export interface TimedSnapshot {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A `MediaSnapshot`, with `serverTime` of that moment. */
  readonly snapshot: unknown;
}
