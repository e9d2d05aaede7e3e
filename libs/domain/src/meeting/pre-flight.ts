import { quorumOf } from '../majority/verdict';
import type { MeetingRefusalCode } from './refusal';
import { Meeting, Vote, entitledMembers } from './state';

/** What is looked at before a vote opens, by the code that refuses the opening when it fails. */
export const preFlightCodes = [
  'no-quorum',
  'nobody-entitled',
] as const satisfies readonly MeetingRefusalCode[];
export type PreFlightCode = (typeof preFlightCodes)[number];

/** The checks that fail now. Who opens the vote all the same states why, on the record. */
export function failingChecks(meeting: Meeting, vote: Vote): readonly PreFlightCode[] {
  return preFlightCodes.filter((code) => fails[code](meeting, vote));
}

const fails: Record<PreFlightCode, (meeting: Meeting, vote: Vote) => boolean> = {
  // A quorum check asks that very question, a test vote decides nothing: both may open without one.
  'no-quorum': (meeting, { matter }) =>
    matter !== 'quorum' &&
    matter !== 'test' &&
    !quorumOf(Object.keys(meeting.present).length, meeting.plan.statutorySize).reached,
  'nobody-entitled': (meeting, vote) => entitledMembers(meeting, vote).length === 0,
};
