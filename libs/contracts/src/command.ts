import { ballotForms, choices, electionMethods, floorRequestKinds, matters } from '@kworum/domain';
import { z } from 'zod';
import { ballotContentSchema, majoritySchema } from './majority';

const id = z.uuid();
const voteId = id;

const reason = z.string().trim().min(1).max(500);
const ids = z.array(id).max(500);
const speakingSeconds = z.int().min(10).max(36_000).nullable();
const itemTitle = { number: z.string().trim().min(1).max(10), title: z.string().trim().min(1).max(500) };
const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** What a vote asks beyond its subject; ids of what is new are made by the server. */
export const askedQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('election'),
    seats: z.int().min(1).max(100),
    method: z.enum(electionMethods),
    candidates: z
      .array(z.string().trim().min(1).max(200))
      .min(1)
      .max(100)
      .refine(distinct, 'two candidates have the same name'),
  }),
  z.strictObject({ kind: z.literal('next-round'), of: id, candidateIds: ids.min(1) }),
  z.strictObject({
    kind: z.literal('agenda-change'),
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('add'), ...itemTitle, afterItemId: id.nullable() }),
      z.strictObject({ kind: z.literal('remove'), itemId: id }),
      z.strictObject({ kind: z.literal('move'), itemId: id, afterItemId: id.nullable() }),
    ]),
  }),
  z.strictObject({ kind: z.literal('amendment'), amendmentId: id }),
  z.strictObject({
    kind: z.literal('block'),
    itemIds: ids.min(1).refine(distinct, 'an item is named twice'),
  }),
]);

export const speakerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: id }),
  z.strictObject({ kind: z.literal('guest'), guestId: id }),
]);

/** The commands that a client may send; `meeting.prepare` is the server's own, from its registers. */
export const liveCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('meeting.open') }),
  z.strictObject({ type: z.literal('meeting.close') }),
  z.strictObject({
    type: z.literal('attendance.check-in'),
    memberId: id.optional(),
    remote: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('attendance.check-out'), memberId: id.optional() }),
  z.strictObject({ type: z.literal('item.start'), itemId: id }),
  z.strictObject({ type: z.literal('item.end') }),
  z.strictObject({
    type: z.literal('item.limit'),
    itemId: id,
    speechSeconds: speakingSeconds,
    clubSeconds: speakingSeconds,
  }),
  z.strictObject({
    type: z.literal('amendment.submit'),
    itemId: id,
    title: z.string().trim().min(1).max(500),
    author: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ type: z.literal('amendment.drop'), amendmentId: id, reason }),
  z.strictObject({ type: z.literal('amendments.order'), itemId: id, amendmentIds: ids }),
  z.strictObject({ type: z.literal('floor.request'), kind: z.enum(floorRequestKinds) }),
  z.strictObject({ type: z.literal('floor.withdraw') }),
  z.strictObject({ type: z.literal('speakers.order'), requestIds: ids }),
  z.strictObject({
    type: z.literal('floor.grant'),
    speaker: speakerSchema,
    limitSeconds: z.int().min(10).max(7200).nullable().optional(),
    beyondLimit: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('floor.extend'), seconds: z.int().min(10).max(3600) }),
  z.strictObject({ type: z.literal('floor.end') }),
  z.strictObject({
    type: z.literal('vote.prepare'),
    subject: z.string().trim().min(1).max(500),
    matter: z.enum(matters),
    question: askedQuestionSchema.optional(),
    ballot: z.enum(ballotForms).optional(),
    majority: majoritySchema,
    legalBasis: z.string().trim().min(1).max(200).optional(),
    revote: z.strictObject({ of: id, reason }).optional(),
  }),
  z.strictObject({ type: z.literal('vote.withdraw'), voteId }),
  z.strictObject({ type: z.literal('consent.record'), voteId }),
  z.strictObject({ type: z.literal('recusal.declare'), voteId, memberId: id.optional() }),
  z.strictObject({
    type: z.literal('vote.open'),
    voteId,
    override: reason.optional(),
    timeLimitSeconds: z.int().min(10).max(3600).optional(),
  }),
  z.strictObject({ type: z.literal('ballot.cast'), voteId, choice: ballotContentSchema }),
  z.strictObject({ type: z.literal('token.request'), voteId, blinded: z.base64().max(1024) }),
  z.strictObject({ type: z.literal('ballot.enter'), voteId, memberId: id, choice: ballotContentSchema }),
  z.strictObject({ type: z.literal('vote.close'), voteId }),
  z.strictObject({ type: z.literal('vote.announce'), voteId }),
  z.strictObject({ type: z.literal('vote.annul'), voteId, reason }),
  z.strictObject({
    type: z.literal('correction.declare'),
    voteId,
    memberId: id,
    choice: z.enum(choices),
    reason,
  }),
]);
export type LiveCommand = z.infer<typeof liveCommandSchema>;

/** A command on the wire. `id` is made once by the client and kept over every retry of the same press. */
export const commandEnvelopeSchema = z.strictObject({
  id: z.uuid(),
  meetingId: z.uuid(),
  command: liveCommandSchema,
});
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;
