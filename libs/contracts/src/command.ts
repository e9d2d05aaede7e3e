import { choices, floorRequestKinds, matters } from '@kworum/domain';
import { z } from 'zod';
import { majoritySchema } from './majority';

const id = z.uuid();
const voteId = id;

const reason = z.string().trim().min(1).max(500);

export const speakerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: id }),
  z.strictObject({ kind: z.literal('guest'), guestId: id }),
]);

/** The commands that a client may send; `meeting.prepare` is the server's own, from its registers. */
export const liveCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('meeting.open') }),
  z.strictObject({ type: z.literal('meeting.close') }),
  z.strictObject({ type: z.literal('attendance.check-in'), memberId: id.optional() }),
  z.strictObject({ type: z.literal('attendance.check-out'), memberId: id.optional() }),
  z.strictObject({ type: z.literal('item.start'), itemId: id }),
  z.strictObject({ type: z.literal('item.end') }),
  z.strictObject({ type: z.literal('floor.request'), kind: z.enum(floorRequestKinds) }),
  z.strictObject({ type: z.literal('floor.withdraw') }),
  z.strictObject({
    type: z.literal('floor.grant'),
    speaker: speakerSchema,
    limitSeconds: z.int().min(10).max(7200).nullable(),
  }),
  z.strictObject({ type: z.literal('floor.extend'), seconds: z.int().min(10).max(3600) }),
  z.strictObject({ type: z.literal('floor.end') }),
  z.strictObject({
    type: z.literal('vote.prepare'),
    subject: z.string().trim().min(1).max(500),
    matter: z.enum(matters),
    majority: majoritySchema,
    legalBasis: z.string().trim().min(1).max(200).optional(),
    revote: z.strictObject({ of: id, reason }).optional(),
  }),
  z.strictObject({ type: z.literal('vote.withdraw'), voteId }),
  z.strictObject({ type: z.literal('recusal.declare'), voteId, memberId: id.optional() }),
  z.strictObject({
    type: z.literal('vote.open'),
    voteId,
    override: reason.optional(),
    timeLimitSeconds: z.int().min(10).max(3600).optional(),
  }),
  z.strictObject({ type: z.literal('ballot.cast'), voteId, choice: z.enum(choices) }),
  z.strictObject({ type: z.literal('ballot.enter'), voteId, memberId: id, choice: z.enum(choices) }),
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
