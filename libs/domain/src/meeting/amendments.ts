import { Amendment, Meeting, isCarried } from './state';

export const amendmentStatuses = ['pending', 'adopted', 'rejected', 'dropped'] as const;
export type AmendmentStatus = (typeof amendmentStatuses)[number];

/** What has become of an amendment: its latest announced vote that was not annulled decides. */
export function amendmentStatus(meeting: Meeting, { amendmentId, dropped }: Amendment): AmendmentStatus {
  if (dropped !== null) return 'dropped';
  const decisive = meeting.votes.findLast(
    ({ question, status }) =>
      status === 'announced' && question.kind === 'amendment' && question.amendmentId === amendmentId,
  );
  if (!decisive) return 'pending';
  return isCarried(decisive) ? 'adopted' : 'rejected';
}

/** Of an item, still to be voted on, in the order of voting. */
export function pendingAmendments(meeting: Meeting, itemId: string): readonly Amendment[] {
  return meeting.amendments.filter(
    (amendment) => amendment.itemId === itemId && amendmentStatus(meeting, amendment) === 'pending',
  );
}

export function findAmendment(meeting: Meeting, amendmentId: string): Amendment | undefined {
  return meeting.amendments.find((amendment) => amendment.amendmentId === amendmentId);
}
