import { ToldMeeting } from './told-meeting.fixture';
import { memberId, planOf, requestId } from './told-plan.fixture';

describe('an order of speakers', () => {
  it('has every request on the list once', () => {
    const requests = [1, 2, 3].map(
      (n) =>
        ({
          type: 'floor.requested',
          requestId: requestId(n),
          memberId: memberId(n),
          kind: 'speech',
        }) as const,
    );
    const told = new ToldMeeting(planOf(3, 1)).tell(...requests, {
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
});
