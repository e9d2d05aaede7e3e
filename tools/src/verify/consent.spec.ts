import type { EventOf } from './event-shapes';
import { ToldMeeting } from './told-meeting.fixture';
import { itemId, planOf, voteId } from './told-plan.fixture';

const removal = { kind: 'agenda-change' as const, change: { kind: 'remove' as const, itemId: itemId(2) } };
const consent: EventOf<'consent.recorded'> = {
  type: 'consent.recorded',
  voteId: voteId(1),
  applicant: 'Klub Rola',
};
const plain = () => new ToldMeeting(planOf(3, 3));
const onDemand = () => new ToldMeeting(planOf(3, 3, { onDemandOf: 'Klub Rola' }));

describe('a consent', () => {
  it.each<[string, () => ToldMeeting, EventOf<'consent.recorded'>, string]>([
    [
      'of somebody else',
      () => onDemand().prepare(1, { question: removal }),
      { ...consent, applicant: 'Klub Las' },
      'did not ask for the session',
    ],
    ['in a plain vote', () => onDemand().prepare(1), consent, 'no change of the agenda is asked'],
    ['in an ordinary session', () => plain().prepare(1, { question: removal }), consent, 'nobody asked'],
    [
      'a second time',
      () => onDemand().prepare(1, { question: removal }).tell(consent),
      consent,
      'already recorded',
    ],
    [
      'after the opening',
      () => {
        const meeting = onDemand().prepare(1, { question: removal });
        return meeting.tell(meeting.opening(1, { override: 'mimo to' }));
      },
      consent,
      'the vote is open',
    ],
  ])('is not believed %s', (_, prepared, event, reason) => {
    expect(prepared().fault(event)?.reason).toContain(reason);
  });
});
