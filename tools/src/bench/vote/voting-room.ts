import { IssuedKey } from '@kworum/contracts';
import { HttpClient, LiveClient, Room, ServerProcess, councilOf, meetingWith } from '@kworum/testing';
import type { Say } from '../../measure/command-line';
import { inPortions } from '../../measure/portions';
import { PressingDevice } from './pressing-device';

/** Sign-ins and connections made at a time. */
export const portion = 20;
/** Between two runs, so that one does not pay for the other's last snapshots. */
export const settleMs = 500;

/** A meeting in its first item, everybody present: office and hall read snapshots, members press. */
export interface VotingRoom {
  readonly meetingId: string;
  readonly room: Room;
  readonly hall: LiveClient<'hall'>;
  readonly members: readonly PressingDevice[];
}

export async function openVotingRoom(server: ServerProcess, members: number, say: Say): Promise<VotingRoom> {
  const { url } = server;
  const founded = await new HttpClient(url).foundCouncil(server.operatorKey, councilOf(members));
  const allSeats = founded.council.members.map(({ seat }) => seat);
  const room = await Room.enter(url, founded, allSeats);
  const hall = await hallOf(room);
  const devices = await inPortions(
    founded.memberKeys,
    portion,
    async ({ key }) => {
      const http = new HttpClient(url);
      await http.signInWithKey(key);
      return PressingDevice.connect(url, http.cookie);
    },
    (count) => {
      if (count % 100 === 0 || count === members) say(`${count} of ${members} members are signed in`);
    },
  );
  const meetingId = await begin(room, devices);
  return { meetingId, room, hall, members: devices };
}

export function closeVotingRoom({ room, hall, members }: VotingRoom): void {
  room.close();
  hall.close();
  for (const member of members) member.close();
}

async function hallOf({ http }: Room): Promise<LiveClient<'hall'>> {
  const { key } = await http.post<IssuedKey>('/api/council/hall-keys');
  const own = new HttpClient(http.url);
  await own.signInWithKey(key);
  return new LiveClient(own, 'hall');
}

async function begin(room: Room, members: readonly PressingDevice[]): Promise<string> {
  const { office } = room;
  const meetingId = await room.prepare(meetingWith(['Pomiar']));
  await office.until(({ devices }) => devices.every(({ connected }) => connected), 'every device', 60_000);
  await office.send({ type: 'meeting.open' });
  const { agenda } = await office.until(() => true, 'the agenda');
  await office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
  await Promise.all(members.map((member) => member.press(meetingId, { type: 'attendance.check-in' })));
  await office.until(({ quorum }) => quorum.present === members.length, 'everybody', 60_000);
  return meetingId;
}
