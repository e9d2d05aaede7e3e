import { chapterKinds, cueFaults } from '@kworum/domain';
import { z } from 'zod';
import { recordedPictures, recordingJobFailures, recordingJobSchema } from './recording';
import { meetingSummarySchema } from './rest';
import { wordingSchema } from './snapshot';

const id = z.uuid();
const moment = z.iso.datetime();
/** Seconds of playing time. */
const position = z.number().min(0);
const words = (longest: number) => z.string().trim().min(3).max(longest);

// Jobs -------------------------------------------------------------------------------------------------------

export const recordingJobStates = ['queued', 'running', 'done', 'failed'] as const;
export type RecordingJobState = (typeof recordingJobStates)[number];

/** Why a job has not begun: no media process is connected, or the one there is works on another. */
export const recordingJobWaits = ['media-away', 'media-busy'] as const;
export type RecordingJobWait = (typeof recordingJobWaits)[number];

/** Work on a recording, who asked for it, and how far it is. */
export const recordingJobViewSchema = z.object({
  jobId: id,
  meetingId: id,
  job: recordingJobSchema,
  state: z.enum(recordingJobStates),
  /** Of a queued one. */
  waitsFor: z.enum(recordingJobWaits).nullable(),
  /** 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Path of the result; null: none, or a later redaction has made it void. */
  download: z.string().nullable(),
  failure: z.enum(recordingJobFailures).nullable(),
  askedBy: z.string(),
  askedAt: moment,
  finishedAt: moment.nullable(),
});
export type RecordingJobView = z.infer<typeof recordingJobViewSchema>;

/** `POST /api/meetings/{id}/recording-jobs`. */
export const newRecordingJobSchema = z.strictObject({ job: recordingJobSchema });
export type NewRecordingJob = z.infer<typeof newRecordingJobSchema>;

// Chapters and redactions ------------------------------------------------------------------------------------

export const placedChapterSchema = z.object({
  kind: z.enum(chapterKinds),
  title: wordingSchema,
  startedAt: moment,
  endedAt: moment,
  /** Of the item or the vote; null for a speech. */
  refId: id.nullable(),
  /** Where it is in the recording; null: nothing of it was recorded. */
  from: position.nullable(),
  to: position.nullable(),
});
export type PlacedChapter = z.infer<typeof placedChapterSchema>;

/** What was taken out of a recording, and by what right. */
export const redactionViewSchema = z.object({
  from: position.nullable(),
  to: position.nullable(),
  mute: z.boolean(),
  blur: z.boolean(),
  legalBasis: z.string(),
  /** When it was taken out. */
  at: moment,
});
export type RedactionView = z.infer<typeof redactionViewSchema>;

// Publication ------------------------------------------------------------------------------------------------

/**
 * `PUT /api/meetings/{id}/recording/publication`. The law publishes the recording of a public meeting (u.s.g.
 * art. 20(1b)); to withhold it needs a legal basis and a reason, both on record.
 */
export const recordingDecisionSchema = z
  .strictObject({
    published: z.boolean(),
    legalBasis: words(500).nullable(),
    reason: words(2000).nullable(),
  })
  .refine(({ published, legalBasis, reason }) => published || (legalBasis !== null && reason !== null), {
    error: 'to withhold a recording needs a legal basis and a reason',
  });
export type RecordingDecision = z.infer<typeof recordingDecisionSchema>;

/**
 * `not-yet`: the meeting is not over. `never`: a rehearsal of a real council. `redacting`: withheld until what was
 * ordered to be taken out is out.
 */
export const recordingPublicity = ['not-yet', 'never', 'public', 'withheld', 'redacting'] as const;
export type RecordingPublicity = (typeof recordingPublicity)[number];

const decisionOnRecordSchema = z.object({
  what: z.enum(['recording', 'captions']),
  published: z.boolean(),
  legalBasis: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: moment,
});

/** When the captions of a published recording are due (14 days), in calendar days of the council. */
export const captionsDeadlineSchema = z.object({
  dueOn: z.iso.date(),
  /** Negative: overdue by so many. */
  daysLeft: z.int(),
  /** They are published: nothing is due any more. */
  met: z.boolean(),
});
export type CaptionsDeadlineView = z.infer<typeof captionsDeadlineSchema>;

/** `GET /api/meetings/{id}/recording`: all that the office has to know of a recording. */
export const officeRecordingSchema = z.object({
  meeting: meetingSummarySchema,
  pictures: z.array(
    z.object({
      name: z.enum(recordedPictures),
      playlist: z.string(),
      seconds: position,
      bytes: z.number().min(0),
      startedAt: moment,
      /** Nothing is added any more. */
      ended: z.boolean(),
    }),
  ),
  /** Where the recording went on without a gap: the position of each, and the moment of the meeting it shows. */
  stretches: z.array(z.object({ from: position, startedAt: moment, seconds: position })),
  publicity: z.enum(recordingPublicity),
  decisions: z.array(decisionOnRecordSchema),
  chapters: z.array(placedChapterSchema),
  redactions: z.array(redactionViewSchema),
  captionsDeadline: captionsDeadlineSchema.nullable(),
});
export type OfficeRecording = z.infer<typeof officeRecordingSchema>;

/** `GET /api/recordings`: meetings with a recording, newest first. */
export const recordingSummarySchema = z.object({
  meeting: meetingSummarySchema,
  seconds: position,
  publicity: z.enum(recordingPublicity),
  captionsDeadline: captionsDeadlineSchema.nullable(),
});
export type RecordingSummary = z.infer<typeof recordingSummarySchema>;

/** `GET /api/public/meetings/{id}/recording`. */
export const publicRecordingSchema = z.object({
  /** Path of the HLS playlist; null: nothing to play, see `withheld`. */
  playlist: z.string().nullable(),
  seconds: position,
  withheld: z.object({ legalBasis: z.string(), at: moment }).nullable(),
  /** A fragment is being taken out; the recording comes back without it. */
  redacting: z.boolean(),
  chapters: z.array(placedChapterSchema),
  redactions: z.array(redactionViewSchema),
  /** Path of the WebVTT file; null: no captions are published. */
  captions: z.string().nullable(),
  downloads: z.array(
    z.object({
      kind: z.enum(['export', 'cut-out']),
      /** Of a cut-out. */
      title: z.string().nullable(),
      path: z.string(),
      bytes: z.number().min(0),
    }),
  ),
});
export type PublicRecording = z.infer<typeof publicRecordingSchema>;

// Captions ---------------------------------------------------------------------------------------------------

/** A caption as the office writes it. */
export const captionTextSchema = z.strictObject({
  from: position.max(1_000_000),
  to: position.max(1_000_000),
  text: z.string().trim().min(1).max(1000),
});
export type CaptionText = z.infer<typeof captionTextSchema>;

export const captionCueSchema = z.object({
  cueId: id,
  /** Null: nothing was recorded when it was said. */
  from: position.nullable(),
  to: position.nullable(),
  text: z.string(),
});
export type CaptionCue = z.infer<typeof captionCueSchema>;

export const captionsSchema = z.object({
  cues: z.array(captionCueSchema),
  published: z.boolean(),
  deadline: captionsDeadlineSchema.nullable(),
});
export type Captions = z.infer<typeof captionsSchema>;

/** `POST /api/meetings/{id}/captions/import`: the whole of a WebVTT or SRT file, in place of what is there. */
export const captionFileSchema = z.strictObject({ file: z.string().min(1).max(950_000) });

/** What a line of such a file can have wrong: the `message` of the problem's errors, with the line as their `path`. */
export const captionFaults = cueFaults;

export const captionsPublicationSchema = z.strictObject({ published: z.boolean() });
