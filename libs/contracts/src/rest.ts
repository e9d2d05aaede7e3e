import { ballotChannels, ballotForms, choices, majorityRuleIds, matters, outcomes } from '@kworum/domain';
import { z } from 'zod';
import { councilLookSchema } from './council-look';
import { councilRulesSchema } from './council-rules';
import { ballotContentSchema } from './majority';
import { refusalCodes } from './reply';
import { rtcRefusals } from './rtc';
import {
  candidateViewSchema,
  countsSchema,
  meetingPhases,
  questionViewSchema,
  wordingSchema,
} from './snapshot';

const id = z.uuid();
const name = z.string().trim().min(1).max(200);
const password = z.string().min(10).max(200);

/** RFC 9457; `code` is stable, `detail` says what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Where the input is wrong, as a path into the body, with the reason. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemCodes = [
  'invalid-input',
  'not-found',
  'not-signed-in',
  'wrong-credentials',
  'too-many-attempts',
  'not-permitted',
  'foreign-origin',
  'conflict',
  'already-set-up',
  'wrong-setup-code',
  'body-too-large',
  'not-recorded',
  'internal-error',
  'method-not-allowed',
  'media-away',
  'unusable-drawing',
  'remote-not-allowed',
  'not-admitted',
  ...rtcRefusals,
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const roles = ['office', 'member', 'hall'] as const;
export type Role = (typeof roles)[number];

// Identity ---------------------------------------------------------------------------------------------------

export const signInSchema = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().max(200),
});
export type SignIn = z.infer<typeof signInSchema>;

/** One device, one key: from a link or a QR code that the office hands out. */
export const signInWithKeySchema = z.strictObject({ key: z.string().min(16).max(200) });

export const sessionSchema = z.object({
  role: z.enum(roles),
  councilId: id,
  councilName: z.string(),
  personName: z.string(),
  memberId: id.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

/** The answer of `GET /api/session`: who this browser is, and whether the server awaits its set-up. */
export const sessionStateSchema = z.object({ setUp: z.boolean(), session: sessionSchema.nullable() });
export type SessionState = z.infer<typeof sessionStateSchema>;

// Councils ---------------------------------------------------------------------------------------------------

export const newMemberSchema = z.strictObject({
  seat: z.int().min(1).max(500),
  name,
  function: name,
  club: name.nullable(),
});
export const newGuestSchema = z.strictObject({ name, function: name });

export const newCouncilSchema = z.strictObject({
  name,
  /** Ustawowy skład: the statutory number of seats. */
  statutorySize: z.int().min(1).max(500),
  term: z.strictObject({ startsOn: z.iso.date(), endsOn: z.iso.date() }),
  /** An SVG document; drawn on screens and on the video. */
  coatOfArms: z.string().max(100_000).nullable(),
  /** A fictional council: the portal lists its rehearsals, marked as such. */
  demo: z.boolean(),
  members: z.array(newMemberSchema).max(500),
  guests: z.array(newGuestSchema).max(100),
  /** Absent: what the acts say where a statute is silent. */
  rules: councilRulesSchema.optional(),
});
export type NewCouncil = z.infer<typeof newCouncilSchema>;

/** The first visit: a council and the account of its office. `setupCode` is printed by the server. */
export const setupSchema = z.strictObject({
  setupCode: z.string().min(1).max(100),
  office: z.strictObject({ name, login: z.string().trim().min(3).max(100), password }),
  council: newCouncilSchema,
});
export type Setup = z.infer<typeof setupSchema>;

export const termSchema = z.object({
  termId: id,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  statutorySize: z.int(),
});
export type Term = z.infer<typeof termSchema>;

/** A holder of a mandate; without one a member has no seat in a meeting's plan, hence no ballot. */
export const memberSchema = z.object({
  memberId: id,
  seat: z.int(),
  name: z.string(),
  function: z.string(),
  club: z.string().nullable(),
  /** Day of the oath (ślubowanie). */
  mandateFrom: z.iso.date(),
  /** Last day of the mandate; null: until the end of the term. */
  mandateUntil: z.iso.date().nullable(),
  mandateEndReason: z.string().nullable(),
});
export type Member = z.infer<typeof memberSchema>;

/** `POST /api/council/terms`: the next term with its own size and members. */
export const newTermSchema = z.strictObject({
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  statutorySize: z.int().min(1).max(500),
  members: z.array(newMemberSchema).max(500),
});
export type NewTerm = z.infer<typeof newTermSchema>;

/** `POST /api/council/members`: somebody who takes a vacant seat during the term. */
export const arrivingMemberSchema = newMemberSchema.extend({ mandateFrom: z.iso.date() });
export type ArrivingMember = z.infer<typeof arrivingMemberSchema>;

/** `POST /api/council/members/{id}/mandate-end`. */
export const mandateEndSchema = z.strictObject({
  until: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
});
export type MandateEnd = z.infer<typeof mandateEndSchema>;

export const councilSchema = z.object({
  councilId: id,
  name: z.string(),
  statutorySize: z.int(),
  hasCoatOfArms: z.boolean(),
  demo: z.boolean(),
  look: councilLookSchema,
  rules: councilRulesSchema,
  /** Oldest first; what holds on a day is the term that the day falls in. */
  terms: z.array(termSchema),
  /** Of the term that holds today, lapsed mandates included. */
  members: z.array(memberSchema),
  guests: z.array(z.object({ guestId: id, name: z.string(), function: z.string() })),
});
export type Council = z.infer<typeof councilSchema>;

/** A sign-in key as it is shown once; only its hash is stored. */
export const issuedKeySchema = z.object({ key: z.string(), path: z.string() });
export type IssuedKey = z.infer<typeof issuedKeySchema>;

export const councilNameSchema = z.object({ councilId: id, name: z.string() });
export type CouncilName = z.infer<typeof councilNameSchema>;

/** `POST /api/operator/councils`, with the operator's key: another council on this server, ready to sign in. */
export const foundedCouncilSchema = z.object({
  council: councilSchema,
  officeKey: issuedKeySchema,
  hallKey: issuedKeySchema,
  memberKeys: z.array(issuedKeySchema.extend({ memberId: id })),
});
export type FoundedCouncil = z.infer<typeof foundedCouncilSchema>;

// Meetings ---------------------------------------------------------------------------------------------------

export const newMeetingSchema = z.strictObject({
  title: name,
  date: z.iso.date(),
  /** Local time of the beginning, `10:00`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: name,
  rehearsal: z.boolean(),
  /** Who asked for a session on demand; absent or null: an ordinary meeting. */
  onDemandOf: name.nullable().optional(),
  agenda: z
    .array(
      z.strictObject({ number: z.string().trim().min(1).max(10), title: z.string().trim().min(1).max(500) }),
    )
    .min(1)
    .max(300),
});
export type NewMeeting = z.infer<typeof newMeetingSchema>;

export const meetingSummarySchema = z.object({
  meetingId: id,
  councilId: id,
  councilName: z.string(),
  title: z.string(),
  date: z.iso.date(),
  time: z.string(),
  place: z.string(),
  phase: z.enum(meetingPhases),
  rehearsal: z.boolean(),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
});
export type MeetingSummary = z.infer<typeof meetingSummarySchema>;

// Public record ----------------------------------------------------------------------------------------------

export const voteRecordSchema = z.object({
  voteId: id,
  meetingId: id,
  meetingTitle: z.string(),
  number: z.int(),
  itemNumber: z.string(),
  subject: z.string(),
  matter: z.enum(matters),
  question: questionViewSchema,
  ballot: z.enum(ballotForms),
  /** Tokens of the ballots handed in without a name: whoever kept one finds it here. Null in other votes. */
  tokens: z.array(z.string()).nullable(),
  rule: z.enum(majorityRuleIds),
  ruleText: wordingSchema,
  legalBasis: z.string(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime(),
  announcedAt: z.iso.datetime(),
  statutorySize: z.int(),
  /** Null in an election: see `candidates`. */
  counts: countsSchema.nullable(),
  candidates: z.array(candidateViewSchema).nullable(),
  passed: z.boolean(),
  required: z.int().nullable(),
  word: wordingSchema,
  sentence: wordingSchema,
  namedList: z.array(
    z.object({
      seat: z.int(),
      name: z.string(),
      club: z.string().nullable(),
      outcome: z.enum(outcomes),
      channel: z.enum(ballotChannels).nullable(),
      /** In an open election: what the ballot says of each candidate it marks. */
      marks: z.array(z.object({ candidate: z.string(), choice: z.enum(choices) })).nullable(),
    }),
  ),
  /** The earlier vote that this one repeats. */
  revote: z.object({ of: id, reason: z.string() }).nullable(),
  annulment: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
  corrections: z.array(
    z.object({ name: z.string(), choice: z.enum(choices), reason: z.string(), at: z.iso.datetime() }),
  ),
});
export type VoteRecord = z.infer<typeof voteRecordSchema>;

/** `POST /api/anonymous-ballots`, sent without the member's session. The same token again changes nothing. */
export const anonymousBallotSchema = z.strictObject({
  meetingId: id,
  voteId: id,
  /** The prepared message of RFC 9474, 64 bytes in base64. */
  token: z.base64().length(88),
  /** RSASSA-PSS with SHA-384 and a salt of 48 bytes, 256 bytes in base64. */
  signature: z.base64().length(344),
  choice: ballotContentSchema,
});
export type AnonymousBallot = z.infer<typeof anonymousBallotSchema>;

/** Durably in the box, or why not; `retry`: the same ballot, sent again, may be taken. */
export const handInReplySchema = z.object({
  counted: z.boolean(),
  code: z.enum(refusalCodes).nullable(),
  retry: z.boolean(),
});
export type HandInReply = z.infer<typeof handInReplySchema>;

export const publicMeetingSchema = meetingSummarySchema.extend({
  agenda: z.array(z.object({ itemId: id, number: z.string(), title: z.string() })),
  /** Votes whose result is announced. */
  votes: z.array(voteRecordSchema),
  /** Who was in the room and when, in the order of seats. */
  attendance: z.array(
    z.object({
      seat: z.int(),
      name: z.string(),
      stays: z.array(
        z.object({ from: z.iso.datetime(), to: z.iso.datetime().nullable(), remote: z.boolean() }),
      ),
    }),
  ),
  /** Who had the floor and when. */
  speeches: z.array(
    z.object({
      name: z.string(),
      function: z.string(),
      itemNumber: z.string().nullable(),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
    }),
  ),
  /** Path of the HLS playlist while the meeting is on air. */
  programme: z.string().nullable(),
});
export type PublicMeeting = z.infer<typeof publicMeetingSchema>;

/** The three groups of the portal. */
export const publicMeetingsSchema = z.object({
  planned: z.array(meetingSummarySchema),
  ongoing: z.array(meetingSummarySchema),
  past: z.array(meetingSummarySchema),
});
export type PublicMeetings = z.infer<typeof publicMeetingsSchema>;
