import { MeetingScript, PlanChanges } from '@kworum/testing';
import { CouncilRules, defaultCouncilRules } from './council-rules';
import type { FloorRequestKind } from './floor-request-kind';
import { clubSecondsLeft, clubSecondsUsed } from './speaking-time';
import { currentItem } from './state';

/** Seats 1 and 2 are of one club, seat 3 of another, seat 4 of none. */
const clubs = ['Zgoda', 'Zgoda', 'Razem', null];
function room(rules: Partial<CouncilRules> = {}): MeetingScript {
  const { plan } = MeetingScript.empty(4);
  const changes: PlanChanges = {
    rules: { ...defaultCouncilRules, ...rules },
    seats: plan.seats.map((seat, index) => ({ ...seat, club: clubs[index] ?? null })),
  };
  return MeetingScript.inItem(4, [1, 2, 3, 4], changes);
}
const grant = (
  script: MeetingScript,
  seat: number,
  more: { limitSeconds?: number | null; beyondLimit?: boolean } = {},
) => script.office({ type: 'floor.grant', speaker: { kind: 'member', memberId: `member-${seat}` }, ...more });
const granted = (script: MeetingScript) => {
  const event = script.entries.at(-1)?.event;
  if (event?.type !== 'floor.granted') throw new Error('Nobody was given the floor');
  return [event.limitSeconds, event.beyondLimit];
};

describe('the limit of a speech', () => {
  it.each<[FloorRequestKind, number | null]>([
    ['speech', 300],
    ['ad-vocem', 60],
    ['point-of-order', 120],
  ])('is what the council says of a %s', (kind, seconds) => {
    const script = room();
    script.member(4, { type: 'floor.request', kind });
    grant(script, 4);
    expect(granted(script)).toEqual([seconds, false]);
  });

  it('is that of the item where it has one, for speeches only', () => {
    const script = room();
    script.office({ type: 'item.limit', itemId: 'item-1', speechSeconds: 90, clubSeconds: null });
    grant(script, 4);
    expect(granted(script)).toEqual([90, false]);
    script.member(3, { type: 'floor.request', kind: 'ad-vocem' });
    grant(script, 3);
    expect(granted(script)).toEqual([60, false]);
  });

  it.each([[45], [null]])('is what the chair says where it says %s', (limitSeconds) => {
    const script = room();
    grant(script, 4, { limitSeconds });
    expect(granted(script)).toEqual([limitSeconds, false]);
  });

  it('is none where the council has none', () => {
    const script = room({ speechSeconds: { speech: null, 'ad-vocem': null, 'point-of-order': null } });
    grant(script, 4);
    expect(granted(script)).toEqual([null, false]);
  });

  it('is set for items of the agenda that have not ended', () => {
    const script = room();
    const limit = (itemId: string) =>
      script.office({ type: 'item.limit', itemId, speechSeconds: 60, clubSeconds: null });
    expect(limit('nothing')).toBe('unknown-item');
    expect(limit('item-2')).toEqual(['item.limited']);
    script.office({ type: 'item.start', itemId: 'item-2' });
    expect(limit('item-1')).toBe('item-ended');
  });
});

describe('the time of a club in an item', () => {
  /** A member speaks for that long. */
  function speaks(script: MeetingScript, seat: number, seconds: number): void {
    grant(script, seat);
    script.wait(seconds - 1);
    script.office({ type: 'floor.end' });
  }

  it('is shared by its members', () => {
    const script = room({ clubSecondsPerItem: 100 });
    speaks(script, 1, 60);
    grant(script, 2);
    expect(granted(script)).toEqual([40, false]);
  });

  it('caps no speech that is shorter anyway', () => {
    const script = room({ clubSecondsPerItem: 1000 });
    grant(script, 1);
    expect(granted(script)).toEqual([300, false]);
  });

  it('used up, lets nobody of the club speak unless the chair says so', () => {
    const script = room({ clubSecondsPerItem: 100 });
    speaks(script, 1, 100);
    expect(grant(script, 2)).toBe('club-time-used-up');
    expect(grant(script, 2, { beyondLimit: true })).toEqual(['floor.granted']);
    expect(granted(script)).toEqual([300, true]);
  });

  it('is not exceeded by a grant within what is left, whatever the chair allows', () => {
    const script = room({ clubSecondsPerItem: 1000 });
    grant(script, 1, { beyondLimit: true });
    expect(granted(script)).toEqual([300, false]);
  });

  it('binds neither other clubs nor who has none nor guests', () => {
    const script = room({ clubSecondsPerItem: 100 });
    speaks(script, 1, 100);
    expect(grant(script, 3)).toEqual(['floor.granted']);
    expect(granted(script)).toEqual([100, false]);
    expect(grant(script, 4)).toEqual(['floor.ended', 'floor.granted']);
    expect(granted(script)).toEqual([300, false]);
    script.office({ type: 'floor.grant', speaker: { kind: 'guest', guestId: 'guest-1' } });
    expect(granted(script)).toEqual([300, false]);
  });

  it('is spent by speeches, not by points of order nor by ad vocem', () => {
    const script = room({ clubSecondsPerItem: 100 });
    for (const kind of ['point-of-order', 'ad-vocem'] as const) {
      script.member(1, { type: 'floor.request', kind });
      speaks(script, 1, 50);
    }
    grant(script, 2);
    expect(granted(script)).toEqual([100, false]);
    script.member(1, { type: 'floor.request', kind: 'point-of-order' });
    script.wait(200);
    expect(grant(script, 1)).toEqual(['floor.ended', 'floor.granted']);
  });

  it('begins anew with the next item', () => {
    const script = room({ clubSecondsPerItem: 100 });
    speaks(script, 1, 100);
    script.office({ type: 'item.start', itemId: 'item-2' });
    grant(script, 1);
    expect(granted(script)).toEqual([100, false]);
  });

  it('is that of the item where it has one', () => {
    const script = room({ clubSecondsPerItem: 100 });
    script.office({ type: 'item.limit', itemId: 'item-1', speechSeconds: 300, clubSeconds: 20 });
    grant(script, 1);
    expect(granted(script)).toEqual([20, false]);
  });

  it('runs while a speech lasts', () => {
    const script = room({ clubSecondsPerItem: 100 });
    grant(script, 1);
    script.wait(29);
    const { now } = script.circumstances();
    expect(clubSecondsUsed(script.meeting, 'item-1', 'Zgoda', now)).toBe(30);
    const item = currentItem(script.meeting);
    const left = (memberId: string) =>
      item && clubSecondsLeft(script.meeting, item, { kind: 'member', memberId }, now);
    expect([left('member-2'), left('member-3'), left('member-4')]).toEqual([70, 100, null]);
  });
});

describe('the order of speakers', () => {
  function asking() {
    const script = room();
    for (const seat of [1, 2, 3]) script.member(seat, { type: 'floor.request', kind: 'speech' });
    const ids = script.meeting.speakersList.map(({ requestId }) => requestId);
    return { script, ids: ids as [string, string, string] };
  }
  const speakers = ({ meeting }: MeetingScript) => meeting.speakersList.map(({ memberId }) => memberId);

  it('is what the chair makes it', () => {
    const { script, ids } = asking();
    const [first, second, third] = ids;
    expect(script.office({ type: 'speakers.order', requestIds: [third, first, second] })).toEqual([
      'speakers.ordered',
    ]);
    expect(speakers(script)).toEqual(['member-3', 'member-1', 'member-2']);
  });

  it.each<[string, (ids: readonly [string, string, string]) => readonly string[]]>([
    ['drops a request', ([first, second]) => [first, second]],
    ['names one twice', ([first, second, third]) => [first, second, third, third]],
    ['names a stranger', ([first, second]) => [first, second, 'nothing']],
  ])('is refused when it %s', (_what, order) => {
    const { script, ids } = asking();
    expect(script.office({ type: 'speakers.order', requestIds: order(ids) })).toBe('order-outdated');
    expect(speakers(script)).toEqual(['member-1', 'member-2', 'member-3']);
  });

  it('made on an older list is refused: somebody has joined, spoken or withdrawn', () => {
    const { script, ids } = asking();
    script.member(4, { type: 'floor.request', kind: 'speech' });
    expect(script.office({ type: 'speakers.order', requestIds: ids })).toBe('order-outdated');
    script.member(4, { type: 'floor.withdraw' });
    grant(script, 1);
    expect(script.office({ type: 'speakers.order', requestIds: ids })).toBe('order-outdated');
  });

  it('loses who leaves and who was not heard when the item ends, on the record', () => {
    const { script } = asking();
    expect(script.member(2, { type: 'attendance.check-out' })).toEqual([
      'floor.withdrawn',
      'member.checked-out',
    ]);
    expect(script.office({ type: 'item.end' })).toEqual(['floor.withdrawn', 'floor.withdrawn', 'item.ended']);
    expect(script.meeting.speakersList).toEqual([]);
  });

  it('belongs to the chair', () => {
    const { script, ids } = asking();
    expect(script.member(1, { type: 'speakers.order', requestIds: ids })).toBe('not-permitted');
  });
});
