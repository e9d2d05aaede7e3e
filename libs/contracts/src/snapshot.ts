import {
  amendmentStatuses,
  ballotChannels,
  ballotForms,
  choices,
  electionMethods,
  floorRequestKinds,
  majorityRuleIds,
  matters,
  outcomes,
  preFlightCodes,
  secrecyWarnings,
  standings,
} from '@kworum/domain';
import { z } from 'zod';
import type { Audience } from './audience';
import { councilRulesSchema } from './council-rules';
import { ballotContentSchema, fractionSchema } from './majority';

const id = z.uuid();
const time = z.iso.datetime();
const count = z.int().min(0);
/** One sentence in every language of the screens. */
export const wordingSchema = z.object({ pl: z.string(), en: z.string() });

export const meetingPhases = ['planned', 'prepared', 'open', 'closed'] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

const quorumView = z.object({ present: count, required: count, reached: z.boolean() });

const agendaItemView = z.object({
  itemId: id,
  number: z.string(),
  title: z.string(),
  status: z.enum(['pending', 'current', 'ended']),
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  /** Whole seconds of this item alone; null: the council's hold. */
  limits: z.object({ speechSeconds: z.int().nullable(), clubSeconds: z.int().nullable() }).nullable(),
  /** Number of the block vote that settled it; null: discussed on its own. */
  settledByVote: z.int().nullable(),
});
export type AgendaItemView = z.infer<typeof agendaItemView>;

const amendmentView = z.object({
  amendmentId: id,
  itemId: id,
  title: z.string(),
  author: z.string(),
  status: z.enum(amendmentStatuses),
  /** Why it was dropped. */
  reason: z.string().nullable(),
});
export type AmendmentView = z.infer<typeof amendmentView>;

/** What a vote asks beyond its subject. */
export const questionViewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plain') }),
  z.object({
    kind: z.literal('election'),
    seats: z.int(),
    method: z.enum(electionMethods),
    round: z.int(),
    previousVoteId: id.nullable(),
    candidates: z.array(z.object({ candidateId: id, name: z.string() })),
  }),
  z.object({
    kind: z.literal('agenda-change'),
    change: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('add'),
        itemId: id,
        number: z.string(),
        title: z.string(),
        afterItemId: id.nullable(),
      }),
      z.object({ kind: z.literal('remove'), itemId: id, number: z.string(), title: z.string() }),
      z.object({
        kind: z.literal('move'),
        itemId: id,
        number: z.string(),
        title: z.string(),
        afterItemId: id.nullable(),
      }),
    ]),
  }),
  z.object({ kind: z.literal('amendment'), amendmentId: id, title: z.string(), author: z.string() }),
  z.object({ kind: z.literal('block'), itemIds: z.array(id) }),
]);
export type QuestionView = z.infer<typeof questionViewSchema>;

/** How a candidate did, in the order of the ballot paper. */
export const candidateViewSchema = z.object({
  candidateId: id,
  name: z.string(),
  /** Ballots; where members choose among candidates only `for` means anything. */
  for: count,
  against: count,
  abstain: count,
  standing: z.enum(standings),
});
export type CandidateView = z.infer<typeof candidateViewSchema>;

const floorView = z.object({
  /** Null for a guest. */
  memberId: id.nullable(),
  name: z.string(),
  function: z.string(),
  since: time,
  limitSeconds: z.int().nullable(),
});
export type FloorView = z.infer<typeof floorView>;

const floorRequestView = z.object({
  requestId: id,
  memberId: id,
  name: z.string(),
  kind: z.enum(floorRequestKinds),
});
export type FloorRequestView = z.infer<typeof floorRequestView>;

export const countsSchema = z.object({
  for: count,
  against: count,
  abstain: count,
  noVote: count,
  absent: count,
  excluded: count,
});

const resultView = z.object({
  /** Null in an election: see `candidates`. */
  counts: countsSchema.nullable(),
  /** Carried; in an election: every seat is filled. */
  passed: z.boolean(),
  /** The smallest number of votes for that would have passed; null in an election. */
  required: count.nullable(),
  /** Null but in an election. */
  candidates: z.array(candidateViewSchema).nullable(),
  /** "Podjęto". */
  word: wordingSchema,
  /** "Podjęto: 12 za, 8 przeciw, zwykła większość (art. 14 ust. 1 u.s.g.)". */
  sentence: wordingSchema,
  quorum: quorumView,
  /** The named list, in the order of seats. */
  outcomes: z.array(
    z.object({
      memberId: id,
      outcome: z.enum(outcomes),
      /** By which way the ballot came; null without a ballot. */
      channel: z.enum(ballotChannels).nullable(),
      /** In an open election: the choice for candidates, by their ids. */
      marks: z.record(id, z.enum(choices)).nullable(),
    }),
  ),
});
export type ResultView = z.infer<typeof resultView>;

const voteView = z.object({
  voteId: id,
  /** Counts the votes of the meeting, from 1. */
  number: z.int(),
  itemId: id,
  subject: z.string(),
  matter: z.enum(matters),
  question: questionViewSchema,
  /** A secret vote shows who has voted to the office only, and never how. */
  ballot: z.enum(ballotForms),
  /** A secret ballot goes in without a name, under a token signed blindly (RFC 9474). */
  anonymous: z.boolean(),
  /** The RSA key that signs the tokens, SPKI in base64, from the opening on. */
  tokenKey: z.string().nullable(),
  rule: z.enum(majorityRuleIds),
  /** The numbers of the rule `fraction`; null for a rule that has a name. */
  fraction: fractionSchema.nullable(),
  ruleText: wordingSchema,
  legalBasis: z.string(),
  status: z.enum(['prepared', 'open', 'closed', 'announced', 'annulled']),
  openedAt: time.nullable(),
  /** From then on tablets take no ballot; null without a time limit. */
  endsAt: time.nullable(),
  closedAt: time.nullable(),
  announcedAt: time.nullable(),
  /** Ballots in, and members who may cast one: the running tally shows no more than that. */
  cast: count,
  entitled: count,
  /** The office sees it from the close, everybody else from the announcement. */
  result: resultView.nullable(),
  /** The applicant's consent to a change of an agenda on demand. */
  consent: z.object({ at: time, applicant: z.string() }).nullable(),
  /** The earlier vote that this one repeats, by its number. */
  revote: z.object({ of: z.int(), reason: z.string() }).nullable(),
  annulment: z.object({ at: time, reason: z.string() }).nullable(),
  /** Declared mistakes: beside the result, which they do not change. */
  corrections: z.array(z.object({ memberId: id, choice: z.enum(choices), reason: z.string(), at: time })),
});
export type VoteView = z.infer<typeof voteView>;

/** A vote among others: the named list of one that is not in focus stands in its record. */
const voteSummary = voteView.extend({ result: resultView.omit({ outcomes: true }).nullable() });
export type VoteSummary = z.infer<typeof voteSummary>;

const seatView = z.object({
  memberId: id,
  seat: z.int(),
  name: z.string(),
  function: z.string(),
  club: z.string().nullable(),
  present: z.boolean(),
  /** Present, but from elsewhere than the room. */
  remote: z.boolean(),
  /** Barred from the vote in focus. */
  excluded: z.boolean(),
  /**
   * A ballot of the vote in focus is recorded; how it was cast nobody sees before the result.
   * While a secret vote is open the office alone sees whose.
   */
  hasVoted: z.boolean(),
});
export type SeatView = z.infer<typeof seatView>;

/** The whole state of a meeting as every audience may see it. A newer one replaces it as a whole. */
const roomSnapshot = z.object({
  meetingId: id,
  /** Journal entries that this state holds; a snapshot with a lower number is old and is dropped. */
  seq: count,
  /** The server's clock when the snapshot was made: screens count times from it, not from their own clock. */
  serverTime: time,
  meeting: z.object({
    title: z.string(),
    date: z.iso.date(),
    place: z.string(),
    councilId: id,
    councilName: z.string(),
    phase: z.enum(meetingPhases),
    openedAt: time.nullable(),
    closedAt: time.nullable(),
    rehearsal: z.boolean(),
    statutorySize: z.int(),
    /** Members may take part from elsewhere. */
    remoteAllowed: z.boolean(),
  }),
  /** `lostAt`: since when too few are present in an open meeting. */
  quorum: quorumView.extend({ lostAt: time.nullable() }),
  agenda: z.array(agendaItemView),
  /** Of every item, in the order of voting. */
  amendments: z.array(amendmentView),
  floor: floorView.nullable(),
  speakersList: z.array(floorRequestView),
  /** The vote in focus: the one running, else the latest prepared or announced of the current item. */
  vote: voteView.nullable(),
  seats: z.array(seatView),
});

export type RoomView = z.infer<typeof roomSnapshot>;

const officeSeat = z.object({
  memberId: id,
  connected: z.boolean(),
  /** By which way the ballot of the vote in focus came; null without one. */
  ballotChannel: z.enum(ballotChannels).nullable(),
});

export const officeSnapshotSchema = roomSnapshot.extend({
  audience: z.literal('office'),
  guests: z.array(z.object({ guestId: id, name: z.string(), function: z.string() })),
  /** Every vote of the meeting so far. */
  votes: z.array(voteSummary),
  devices: z.array(officeSeat),
  /** What the check before the opening finds wrong with the prepared vote in focus. */
  failingChecks: z.array(z.enum(preFlightCodes)),
  /** Where the numbers of the secret vote in focus would themselves reveal ballots. */
  secrecyWarnings: z.array(z.enum(secrecyWarnings)),
  /** Ballots of the open anonymous vote that are in: a close before all are leaves some out. Null in other votes. */
  handedIn: count.nullable(),
  /** What the council's statute settles, as this meeting's journal has it. */
  rules: councilRulesSchema,
  /** Who asked for this session on demand; null: an ordinary one. */
  onDemandOf: z.string().nullable(),
  /** Ordinary speeches in the current item by club, whole seconds up to `serverTime`, the running one included. */
  clubTimes: z.array(
    z.object({
      club: z.string(),
      usedSeconds: count,
      limitSeconds: z.int().nullable(),
      running: z.boolean(),
    }),
  ),
  viewers: count,
});
export type OfficeSnapshot = z.infer<typeof officeSnapshotSchema>;

export const memberSnapshotSchema = roomSnapshot.extend({ audience: z.literal('member') });
export type MemberSnapshot = z.infer<typeof memberSnapshotSchema>;

export const hallSnapshotSchema = roomSnapshot.extend({ audience: z.literal('hall') });
export type HallSnapshot = z.infer<typeof hallSnapshotSchema>;

export const publicSnapshotSchema = roomSnapshot.extend({
  audience: z.literal('public'),
  votes: z.array(voteSummary),
});
export type PublicSnapshot = z.infer<typeof publicSnapshotSchema>;

export const mediaSnapshotSchema = roomSnapshot.extend({ audience: z.literal('media') });
export type MediaSnapshot = z.infer<typeof mediaSnapshotSchema>;

export interface SnapshotOf {
  office: OfficeSnapshot;
  member: MemberSnapshot;
  hall: HallSnapshot;
  public: PublicSnapshot;
  media: MediaSnapshot;
}
export type Snapshot = SnapshotOf[Audience];

/** What only the member itself sees; sent beside the shared `member` snapshot. */
export const ownViewSchema = z.object({
  meetingId: id,
  seq: count,
  memberId: id,
  name: z.string(),
  function: z.string(),
  /** Null: no seat in this meeting, hence no mandate when it was prepared. */
  seat: z.int().nullable(),
  present: z.boolean(),
  remote: z.boolean(),
  /** The ballot as it is durably recorded for the vote in focus. */
  ballot: z
    .object({
      voteId: id,
      /** Null for a secret ballot: not even its owner's screen has it. */
      choice: ballotContentSchema.nullable(),
      channel: z.enum(ballotChannels),
      at: time,
      /** "7F3A-91C2". */
      receiptCode: z.string(),
    })
    .nullable(),
  excluded: z.boolean(),
  hasFloor: z.boolean(),
  floorRequest: z.object({ kind: z.enum(floorRequestKinds), position: z.int() }).nullable(),
});
export type OwnView = z.infer<typeof ownViewSchema>;
