import type { EventOf, JournalEvent } from './event-shapes';
import { MeetingLife } from './meeting-life';
import type { Plan } from './plan-shapes';
import { ToldMeeting } from './told-meeting.fixture';
import { commandId, itemId, memberId, planOf } from './told-plan.fixture';

describe('a remote presence', () => {
  const left = { type: 'member.checked-out' as const, memberId: memberId(1) };
  const remotely: EventOf<'member.checked-in'> = {
    type: 'member.checked-in',
    memberId: memberId(1),
    remote: true,
  };

  it('needs a basis in the rules of the council', () => {
    const { rules } = planOf(3, 1);
    const allowed = new ToldMeeting(planOf(3, 1, { rules: { ...rules, remoteBasis: 'statut' } })).tell(left);
    expect(allowed.fault(remotely)).toBeNull();
    expect(new ToldMeeting(planOf(3, 1)).tell(left).fault(remotely)?.reason).toContain(
      'for which the council has no basis',
    );
  });
});

const apply = (life: MeetingLife, event: JournalEvent) =>
  life.apply({
    event,
    actor: { role: 'office', personId: commandId(9) },
    at: '2026-11-26T12:00:00.000Z',
    commandId: commandId(1),
  })?.reason ?? null;

describe('a meeting', () => {
  it('has members before it is opened, items only then', () => {
    const life = new MeetingLife();
    const item = { type: 'item.started' as const, itemId: itemId(1) };
    apply(life, { type: 'meeting.prepared', plan: planOf(1, 1) });
    expect(apply(life, { type: 'member.checked-in', memberId: memberId(1), remote: false })).toBeNull();
    expect(apply(life, item)).toBe('the meeting is not open yet');
    expect(apply(life, { type: 'meeting.opened' })).toBeNull();
    expect(apply(life, { type: 'meeting.opened' })).toBe('the meeting is already open');
    expect(apply(life, item)).toBeNull();
  });
});

describe('a plan', () => {
  it('has every member and every item once', () => {
    const { seats, agenda } = planOf(2, 2);
    const faultOf = (plan: Plan) => apply(new MeetingLife(), { type: 'meeting.prepared', plan });
    const item = { itemId: itemId(1), number: '3', title: '' };
    const guest = { guestId: memberId(9), name: '', function: '' };
    const twins = seats.map((seat) => ({ ...seat, seat: 1 }));
    expect(faultOf(planOf(2, 2, { guests: [guest, guest] }))).toBe('a guest is on the list twice');
    expect(faultOf(planOf(2, 2, { seats: twins }))).toBe('two seats have the same number');
    expect(faultOf(planOf(2, 2, { statutorySize: 1 }))).toContain('more seats than the statute allows');
    expect(faultOf(planOf(2, 2, { agenda: [...agenda, item] }))).toBe('an item is on the agenda twice');
    expect(faultOf(planOf(4, 2, { seats: [...seats, ...seats] }))).toBe('a member has two seats');
    expect(faultOf(planOf(2, 2))).toBeNull();
  });
});
