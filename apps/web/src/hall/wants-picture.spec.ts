import type { HallPicture } from '@kworum/contracts';
import { aFloor, aHallSnapshot, aRoom, aSeat, memberOf } from '@kworum/testing';
import { wantsPicture } from './wants-picture';

const asked = (picture: HallPicture['picture']): HallPicture => ({ picture, sound: false });
const speaks = (remote: boolean, present = true) => ({
  floor: aFloor({ memberId: memberOf(2) }),
  seats: [aSeat(1, { remote: true }), aSeat(2, { remote, present })],
});

it.each([
  ['a member in the room', speaks(false), false],
  ['a member from elsewhere', speaks(true), true],
  ['a member from elsewhere who has left', speaks(true, false), false],
  ['a guest', { ...speaks(true), floor: aFloor({ memberId: null }) }, false],
  ['nobody', { ...speaks(true), floor: null }, false],
])('is for a remote speaker alone, unless the office says otherwise: %s', (_who, change, wanted) => {
  const snapshot = aHallSnapshot(change);
  const all = (['remote', 'always', 'never'] as const).map((picture) =>
    wantsPicture(snapshot, asked(picture)),
  );
  expect(all).toEqual([wanted, true, false]);
});

it('waits until there is a room to see', () => {
  const { meeting } = aRoom();
  const phases = (['planned', 'prepared', 'open', 'closed'] as const).map((phase) =>
    wantsPicture(aHallSnapshot({ meeting: { ...meeting, phase } }), asked('always')),
  );
  expect(phases).toEqual([false, true, true, false]);
});
