import { quorumOf } from '../majority/verdict';
import { changedAgenda } from './agenda-change';
import { pendingAmendments } from './amendments';
import type { MeetingRefusalCode } from './refusal';
import { Meeting, Vote, entitledMembers, findVote, isPresent } from './state';

/** What is looked at before a vote opens, by the code that refuses the opening when it fails. */
export const preFlightCodes = [
  'no-quorum',
  'nobody-entitled',
  'consent-missing',
  'amendments-undecided',
  'agenda-change-impossible',
  'round-annulled',
] as const satisfies readonly MeetingRefusalCode[];
export type PreFlightCode = (typeof preFlightCodes)[number];

/** The checks that fail now. Who opens the vote all the same states why, on the record. */
export function failingChecks(meeting: Meeting, vote: Vote): readonly PreFlightCode[] {
  return preFlightCodes.filter((code) => fails[code](meeting, vote));
}

/** Members present; those barred from the vote among them where the council's rules say so. */
export function presentForQuorum(meeting: Meeting, vote: Vote): number {
  const present = Object.keys(meeting.present).length;
  if (meeting.plan.rules.excludedCountForQuorum) return present;
  return present - vote.excluded.filter((memberId) => isPresent(meeting, memberId)).length;
}

const fails: Record<PreFlightCode, (meeting: Meeting, vote: Vote) => boolean> = {
  // A quorum check asks that very question, a test vote decides nothing: both may open without one.
  'no-quorum': (meeting, vote) =>
    vote.matter !== 'quorum' &&
    vote.matter !== 'test' &&
    !quorumOf(presentForQuorum(meeting, vote), meeting.plan.statutorySize).reached,
  'nobody-entitled': (meeting, vote) => entitledMembers(meeting, vote).length === 0,
  'consent-missing': ({ plan }, { question, consent }) =>
    question.kind === 'agenda-change' && plan.onDemandOf !== null && consent === null,
  'amendments-undecided': amendmentsUndecided,
  'agenda-change-impossible': ({ agenda }, { question }) =>
    question.kind === 'agenda-change' && changedAgenda(agenda, question.change) === null,
  'round-annulled': (meeting, { question }) =>
    question.kind === 'election' &&
    question.previousVoteId !== null &&
    findVote(meeting, question.previousVoteId)?.status === 'annulled',
};

/** The furthest-reaching amendment goes first, and all of them before the draft. */
function amendmentsUndecided(meeting: Meeting, { question, matter, itemId }: Vote): boolean {
  if (question.kind === 'amendment') {
    const { amendmentId } = question;
    const amendment = meeting.amendments.find((one) => one.amendmentId === amendmentId);
    const [first] = amendment ? pendingAmendments(meeting, amendment.itemId) : [];
    return first !== undefined && first.amendmentId !== amendmentId;
  }
  return (
    question.kind === 'plain' && matter === 'resolution' && pendingAmendments(meeting, itemId).length > 0
  );
}
