import type { Actor } from '../journal/entry';
import { Circumstances, CommandOf, Decision, record, refuse } from './decision';
import type { MeetingEvent, Speaker } from './event';
import { isPermutation } from './permutation';
import { clubSecondsLeft, speechSeconds } from './speaking-time';
import { FloorRequest, Meeting, currentItem, holdsMandate, isPresent } from './state';

type FloorCommand = CommandOf<
  'floor.request' | 'floor.withdraw' | 'speakers.order' | 'floor.grant' | 'floor.extend' | 'floor.end'
>;

/** Asking for the floor, giving it and taking it back. */
export function decideFloor(
  meeting: Meeting,
  command: FloorCommand,
  actor: Actor,
  circumstances: Circumstances,
): Decision {
  switch (command.type) {
    case 'floor.request':
      return actor.role === 'member'
        ? request(meeting, command, actor.memberId, circumstances)
        : refuse('not-permitted');
    case 'floor.withdraw':
      return actor.role === 'member' ? withdraw(meeting, actor.memberId) : refuse('not-permitted');
    case 'speakers.order':
      return order(meeting, command);
    case 'floor.grant':
      return grant(meeting, command, circumstances);
    case 'floor.extend':
      return meeting.floor
        ? record({ type: 'floor.extended', seconds: command.seconds })
        : refuse('nobody-has-the-floor');
    case 'floor.end':
      return meeting.floor
        ? record({ type: 'floor.ended', speaker: meeting.floor.speaker })
        : refuse('nobody-has-the-floor');
  }
}

function request(
  meeting: Meeting,
  { kind }: CommandOf<'floor.request'>,
  memberId: string,
  { newId }: Circumstances,
): Decision {
  if (!holdsMandate(meeting, memberId)) return refuse('no-mandate');
  if (!isPresent(meeting, memberId)) return refuse('not-present');
  if (!currentItem(meeting)) return refuse('no-current-item');
  if (requestOf(meeting, memberId)) return refuse('floor-already-requested');
  return record({ type: 'floor.requested', requestId: newId(), memberId, kind });
}

function withdraw(meeting: Meeting, memberId: string): Decision {
  const pending = requestOf(meeting, memberId);
  return pending
    ? record({ type: 'floor.withdrawn', requestId: pending.requestId })
    : refuse('floor-not-requested');
}

/** Requests that end unanswered: who asked has left, or the item has ended. */
export function withdrawals(requests: readonly FloorRequest[]): readonly MeetingEvent[] {
  return requests.map(({ requestId }) => ({ type: 'floor.withdrawn', requestId }));
}

function order(meeting: Meeting, { requestIds }: CommandOf<'speakers.order'>): Decision {
  const listed = meeting.speakersList.map(({ requestId }) => requestId);
  return isPermutation(requestIds, listed)
    ? record({ type: 'speakers.ordered', requestIds })
    : refuse('order-outdated');
}

function grant(meeting: Meeting, command: CommandOf<'floor.grant'>, { now }: Circumstances): Decision {
  const { speaker } = command;
  const item = currentItem(meeting);
  if (!item) return refuse('no-current-item');
  if (!isKnown(meeting, speaker)) return refuse('unknown-speaker');
  if (speaker.kind === 'member' && !isPresent(meeting, speaker.memberId)) return refuse('not-present');
  const pending = speaker.kind === 'member' ? requestOf(meeting, speaker.memberId) : undefined;
  const kind = pending?.kind ?? 'speech';
  const asked =
    command.limitSeconds === undefined ? speechSeconds(meeting, item, kind) : command.limitSeconds;
  const left = kind === 'speech' ? clubSecondsLeft(meeting, item, speaker, now) : null;
  if (left === 0 && !command.beyondLimit) return refuse('club-time-used-up');
  const exceeds = left !== null && (asked === null || asked > left);
  const taken: MeetingEvent[] = meeting.floor
    ? [{ type: 'floor.ended', speaker: meeting.floor.speaker }]
    : [];
  return record(...taken, {
    type: 'floor.granted',
    speaker,
    requestId: pending?.requestId ?? null,
    limitSeconds: exceeds && !command.beyondLimit ? left : asked,
    beyondLimit: exceeds && command.beyondLimit === true,
  });
}

function requestOf(meeting: Meeting, memberId: string) {
  return meeting.speakersList.find((pending) => pending.memberId === memberId);
}

function isKnown(meeting: Meeting, speaker: Speaker): boolean {
  return speaker.kind === 'member'
    ? holdsMandate(meeting, speaker.memberId)
    : meeting.plan.guests.some((guest) => guest.guestId === speaker.guestId);
}
