import type { HallPicture, HallSnapshot } from '@kworum/contracts';

/** Whether the room is to see the programme's picture between votes. */
export function wantsPicture(
  { meeting, floor, seats }: Pick<HallSnapshot, 'meeting' | 'floor' | 'seats'>,
  { picture }: HallPicture,
): boolean {
  if (meeting.phase !== 'prepared' && meeting.phase !== 'open') return false;
  if (picture !== 'remote') return picture === 'always';
  const speaker = seats.find(({ memberId }) => memberId === floor?.memberId);
  return speaker !== undefined && speaker.present && speaker.remote;
}
