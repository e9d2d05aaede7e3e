import { z } from 'zod';
import { recordingStatusSchema } from './recording';

const count = z.int().min(0);
const sourceName = z.string().min(1).max(40);
const pushName = z.string().min(1).max(40);

export const transitions = ['cut', 'fade'] as const;
export type Transition = (typeof transitions)[number];

export const hallPictures = ['remote', 'always', 'never'] as const;
/** The programme's picture on the hall's screen between votes. */
export const hallPictureSchema = z.strictObject({
  /** `remote`: while a member who takes part from elsewhere has the floor, for the room to see who speaks. */
  picture: z.enum(hallPictures),
  /** Its sound from the screen's loudspeakers, which the room's microphones may take up again. */
  sound: z.boolean(),
});
export type HallPicture = z.infer<typeof hallPictureSchema>;

/** A break in the proceedings, as it was announced. */
export const recessSchema = z.strictObject({
  /** Time of day at which they go on, `12:30`; null: not told. */
  until: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
});
export type Recess = z.infer<typeof recessSchema>;

/** What the office wants on air: `PUT /api/meetings/{id}/programme`. No act of the council, so not in the journal. */
export const programmeControlSchema = z.strictObject({
  /** Null: the first of the list. */
  source: sourceName.nullable(),
  /** The slate instead of any source. */
  slate: z.boolean(),
  /** What the slate says; empty: that the transmission is interrupted. */
  announcement: z.string().trim().max(120),
  /** How the next change looks. */
  transition: z.enum(transitions),
  /** Without it item, speaker and votes are not in the picture; the mark of a rehearsal always is. */
  overlay: z.boolean(),
  /** A remote member who has the floor and speaks comes on air by itself, with the room as inset; else `source` alone counts. */
  automatic: z.boolean(),
  /** What is said, in words on the picture; without a speech-to-text process it changes nothing. */
  captions: z.boolean(),
  /** Targets that the programme is pushed to, by name, that are switched off; all others are on. */
  pushOff: z.array(pushName).max(10),
  hall: hallPictureSchema,
  /** Until the office ends it; null: none. */
  recess: recessSchema.nullable(),
});
export type ProgrammeControl = z.infer<typeof programmeControlSchema>;

/** Until the office says otherwise. */
export const plainProgramme: ProgrammeControl = {
  source: null,
  slate: false,
  announcement: '',
  transition: 'cut',
  overlay: true,
  automatic: true,
  captions: true,
  pushOff: [],
  hall: { picture: 'remote', sound: false },
  recess: null,
};

export const programmeOrderSchema = z.object({ meetingId: z.uuid(), control: programmeControlSchema });
export type ProgrammeOrder = z.infer<typeof programmeOrderSchema>;

/** `remote` is a member who takes part from elsewhere and whose microphone is live: there as long as that. */
export const sourceKinds = ['test', 'file', 'rtmp', 'srt', 'rtsp', 'whip', 'remote'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const programmeSourceSchema = z.strictObject({
  name: sourceName,
  kind: z.enum(sourceKinds),
  alive: z.boolean(),
  /** What comes in, before it is fitted to the programme; null: nothing has come. */
  brings: z
    .strictObject({
      width: count,
      height: count,
      /** Pictures a second; null: it varies or is not told. */
      rate: z.number().min(0).nullable(),
      /** Null: there is no sound. */
      sound: z.strictObject({ sampleRate: count, channels: count }).nullable(),
    })
    .nullable(),
});
export type ProgrammeSourceStatus = z.infer<typeof programmeSourceSchema>;

/** `waiting`: the target was lost or did not answer, and is tried again soon. */
export const pushStates = ['connecting', 'connected', 'waiting', 'off'] as const;
export type PushState = (typeof pushStates)[number];

/** A target of the programme elsewhere; its address and key are known to the media process alone. */
const pushStatusSchema = z.strictObject({
  name: pushName,
  state: z.enum(pushStates),
  /** Since when it is in that state. */
  since: z.iso.datetime(),
});
export type PushStatus = z.infer<typeof pushStatusSchema>;

export const captionStates = ['running', 'silent', 'failing'] as const;

/** What the media process says of a meeting on air, about once a second. */
export const programmeStatusSchema = z.strictObject({
  meetingId: z.uuid(),
  /** What it follows: a server that was restarted takes it up again. */
  control: programmeControlSchema,
  /** Name of the source; null: the slate. */
  onAir: sourceName.nullable(),
  sources: z.array(programmeSourceSchema).max(120),
  /** Of the last ten seconds: frames shown again because the source was late, and frames that the encoder did not take in time. */
  repeatedFrames: count,
  droppedFrames: count,
  encoderRuns: z.boolean(),
  /** What a viewer's player can choose from: `programme` is the full picture, `audio` the sound alone. */
  renditions: z.array(z.string().min(1).max(40)).max(10).optional(),
  push: z.array(pushStatusSchema).max(10).optional(),
  /** The speech-to-text process: `silent` runs and has said nothing for long; absent: none is set up. */
  captions: z.enum(captionStates).optional(),
  /** Null or absent: nothing is recorded. */
  recording: recordingStatusSchema.nullish(),
});
export type ProgrammeStatus = z.infer<typeof programmeStatusSchema>;
