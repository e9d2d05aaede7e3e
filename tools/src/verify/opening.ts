import { isDeepStrictEqual } from 'node:util';
import { obstacleTo } from './agenda';
import { firstPendingAmendment } from './amendment';
import type { EventOf } from './event-shapes';
import { Fault, fault, unlawful } from './fault';
import { quorumOf } from './majority';
import { MeetingSoFar, voteWith } from './meeting-record';
import type { VoteSoFar } from './vote-record';
import type { Quorum } from './vote-shapes';

/** Why the vote cannot be opened so, null when it can: a failed check needs an override, and only that. */
export function openingFault(
  meeting: MeetingSoFar,
  vote: VoteSoFar,
  { quorum, override }: EventOf<'vote.opened'>,
): Fault | null {
  if (voteWith(meeting, 'open')) return unlawful('another vote is open');
  const computed = quorumAtOpening(meeting, vote);
  if (!isDeepStrictEqual(quorum, computed)) {
    return fault(
      'wrong-result',
      `its quorum is not that of the members present: computed ${JSON.stringify(computed)}`,
    );
  }
  const failed = failedCheck(meeting, vote, computed);
  if (failed !== null && override === null) return unlawful(`${failed}, and no reason to open it is stated`);
  if (failed === null && override !== null) return unlawful('a reason is stated though no check fails');
  return null;
}

/** Members checked in; those excluded from this vote only where the council counts them. */
function quorumAtOpening({ plan, present }: MeetingSoFar, { excluded }: VoteSoFar): Quorum {
  const counting = [...present].filter(
    (memberId) => plan.rules.excludedCountForQuorum || !excluded.has(memberId),
  );
  return quorumOf(counting.length, plan.statutorySize);
}

/** What the first check that fails finds, null when none does. */
function failedCheck(meeting: MeetingSoFar, vote: VoteSoFar, { reached }: Quorum): string | null {
  const { matter } = vote.prepared;
  if (!reached && matter !== 'quorum' && matter !== 'test') return 'there is no quorum for the vote';
  if ([...meeting.present].every((memberId) => vote.excluded.has(memberId))) return 'nobody present may vote';
  return failureOfQuestion(meeting, vote);
}

function failureOfQuestion(meeting: MeetingSoFar, { prepared, consent }: VoteSoFar): string | null {
  const { question, matter, itemId } = prepared;
  if (question.kind === 'agenda-change') {
    if (meeting.plan.onDemandOf !== null && !consent) return 'the applicant did not agree to the change';
    const obstacle = obstacleTo(question.change, meeting);
    return obstacle === null ? null : `the agenda can no longer be changed so: ${obstacle}`;
  }
  if (question.kind === 'amendment') {
    const amended = meeting.amendments.get(question.amendmentId)?.itemId ?? '';
    const first = firstPendingAmendment(meeting, amended);
    return first === null || first === question.amendmentId ? null : 'another amendment comes first';
  }
  if (question.kind === 'election' && isAnnulled(meeting, question.previousVoteId)) {
    return 'the round before is annulled';
  }
  return question.kind === 'plain' &&
    matter === 'resolution' &&
    firstPendingAmendment(meeting, itemId) !== null
    ? 'an amendment of the item is pending'
    : null;
}

function isAnnulled({ votes }: MeetingSoFar, voteId: string | null): boolean {
  return voteId !== null && votes.get(voteId)?.status === 'annulled';
}
