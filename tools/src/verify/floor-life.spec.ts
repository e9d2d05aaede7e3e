import type { JournalEvent } from './event-shapes';
import { ToldMeeting } from './told-meeting.fixture';
import { itemId, memberId, planOf, requestId } from './told-plan.fixture';

const inItem = () => new ToldMeeting(planOf(3, 1));

const asked = (request: number, n: number): JournalEvent => ({
  type: 'floor.requested',
  requestId: requestId(request),
  memberId: memberId(n),
  kind: 'speech',
});

describe('an order of speakers', () => {
  it('has every request on the list once', () => {
    const requests = [1, 2, 3].map((n) => asked(n, n));
    const told = inItem().tell(...requests, {
      type: 'floor.withdrawn',
      requestId: requestId(2),
    });
    const ordered = (...numbers: number[]) =>
      ({ type: 'speakers.ordered', requestIds: numbers.map(requestId) }) as const;
    for (const wrong of [ordered(1), ordered(1, 2, 3), ordered(3, 3), ordered(3, 9)]) {
      expect(told.fault(wrong)?.reason).toBe('the order does not have every request on the list once');
    }
    expect(told.fault(ordered(3, 1))).toBeNull();
  });
});

describe('the floor', () => {
  it('is given back by the member who has it', () => {
    const speaker = (n: number) => ({ kind: 'member' as const, memberId: memberId(n) });
    const told = new ToldMeeting(planOf(3, 1)).tell({
      type: 'floor.granted',
      speaker: speaker(1),
      requestId: null,
      limitSeconds: null,
      beyondLimit: true,
    });
    expect(told.fault({ type: 'floor.ended', speaker: speaker(2) })?.reason).toContain('not have the floor');
    expect(told.fault({ type: 'floor.ended', speaker: speaker(1) })).toBeNull();
  });

  it('is given to nobody who is not there', () => {
    const granted = (n: number, requested: number | null): JournalEvent => ({
      type: 'floor.granted',
      speaker: { kind: 'member', memberId: memberId(n) },
      requestId: requested === null ? null : requestId(requested),
      limitSeconds: null,
      beyondLimit: false,
    });
    const told = inItem().tell(asked(1, 1), { type: 'member.checked-out', memberId: memberId(2) });
    expect(told.fault(granted(2, null))?.reason).toBe('the speaker is neither a present member nor a guest');
    expect(told.fault(granted(3, 1))?.reason).toBe('the request is not that of the speaker');
    expect(told.fault(granted(1, 1))).toBeNull();
    expect(told.fault(granted(1, 1))?.reason).toBe('the request is not on the list');
  });
});

describe('a request for the floor', () => {
  it('is of a present member who has no other, in a current item', () => {
    const between = inItem().tell({ type: 'item.ended', itemId: itemId(1) });
    expect(between.fault(asked(1, 1))?.reason).toContain('while no item is current');
    const told = inItem().tell(asked(1, 1), { type: 'member.checked-out', memberId: memberId(2) });
    expect(told.fault(asked(2, 2))?.reason).toBe('who asks for the floor is not present');
    expect(told.fault(asked(2, 1))?.reason).toBe('the member is already on the list');
    told.tell({ type: 'floor.withdrawn', requestId: requestId(1) });
    expect(told.fault(asked(1, 1))?.reason).toBe('the request was made before');
    expect(told.fault(asked(2, 1))).toBeNull();
  });
});
