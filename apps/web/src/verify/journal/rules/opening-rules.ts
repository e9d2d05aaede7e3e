import type { EventOf } from '../form/event';
import type { Election } from '../form/question';
import type { Stamp } from '../format';
import { Meeting, Vote, hasVote, isPendingAmendment } from '../meeting';
import { Objection, Reason, objection } from '../objection';
import { isPossible } from './agenda-change';
import { difference } from './difference';
import { tokenKeyObjection } from './token-rules';
import { quorumFor } from './verdict';

/** Opens a prepared vote, or says what speaks against it. */
export function openVote(
  meeting: Meeting,
  vote: Vote,
  event: EventOf<'vote.opened'>,
  { at }: Stamp,
): Objection | null {
  const { quorum, override, timeLimitSeconds } = event;
  if (hasVote(meeting, 'open')) return objection('otherVoteOpen');
  const entitled = [...meeting.present].filter((memberId) => !vote.excluded.has(memberId));
  const counting = meeting.plan.rules.excludedCountForQuorum ? meeting.present.size : entitled.length;
  const computed = quorumFor(counting, meeting.plan.statutorySize);
  const wrong = difference('quorum', quorum, computed);
  if (wrong) return wrong;
  const failed = failedCheck(meeting, vote, computed.reached, entitled.length);
  if (failed && override === null) return objection(failed);
  if (!failed && override !== null) return objection('needlessOverride', override);
  const key = tokenKeyObjection(meeting, vote, event);
  if (key) return key;
  vote.status = 'open';
  vote.opened = event;
  vote.tabletsUntil = timeLimitSeconds === null ? null : Date.parse(at) + timeLimitSeconds * 1000;
  return null;
}

/** The first check before the opening that fails; null when all are passed. */
function failedCheck(meeting: Meeting, vote: Vote, quorum: boolean, entitled: number): Reason | null {
  const { matter, question } = vote.prepared;
  if (matter !== 'quorum' && matter !== 'test' && !quorum) return 'noQuorum';
  if (entitled === 0) return 'nobodyEntitled';
  if (question.kind === 'agenda-change') {
    if (meeting.plan.onDemandOf !== null && !vote.consented) return 'noConsent';
    if (!isPossible(meeting, question.change)) return 'changeImpossible';
  }
  return question.kind === 'election' ? roundReason(meeting, question) : amendmentsReason(meeting, vote);
}

function roundReason({ votes }: Meeting, { previousVoteId }: Election): Reason | null {
  const previous = previousVoteId === null ? undefined : votes.get(previousVoteId);
  return previous?.status === 'annulled' ? 'roundAnnulled' : null;
}

function amendmentsReason(meeting: Meeting, { prepared }: Vote): Reason | null {
  const { matter, question, itemId } = prepared;
  const firstPendingOf = (item: string | undefined) =>
    meeting.amendments.find((each) => each.itemId === item && isPendingAmendment(meeting, each));
  if (question.kind === 'plain' && matter === 'resolution') {
    return firstPendingOf(itemId) ? 'amendmentsPending' : null;
  }
  if (question.kind !== 'amendment') return null;
  const own = meeting.amendments.find(({ amendmentId }) => amendmentId === question.amendmentId);
  const first = firstPendingOf(own?.itemId);
  return first && first !== own ? 'otherAmendmentFirst' : null;
}
