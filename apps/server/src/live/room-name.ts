import { Audience, audiences } from '@kworum/contracts';

/** The socket.io room of everybody who watches a meeting as one audience. */
export function roomOf(meetingId: string, audience: Audience): string {
  return `${audience}:${meetingId}`;
}

/** Whose room it is; null: not the room of a meeting. */
export function readRoomName(
  room: string,
): { readonly audience: Audience; readonly meetingId: string } | null {
  const [first, meetingId] = room.split(':');
  const audience = audiences.find((known) => known === first);
  return audience && meetingId ? { audience, meetingId } : null;
}
