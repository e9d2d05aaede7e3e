import type { EventOf, JournalEvent } from './event-shapes';
import { announced, decide, house, resultOf } from './one-seat-house.fixture';
import type { ToldMeeting } from './told-meeting.fixture';
import { commandId, itemId, planOf, voteId } from './told-plan.fixture';
import type { Choice } from './vote-shapes';

const removal = {
  ballot: 'secret' as const,
  question: { kind: 'agenda-change' as const, change: { kind: 'remove' as const, itemId: itemId(2) } },
};
const block = {
  ballot: 'secret' as const,
  question: { kind: 'block' as const, itemIds: [itemId(3), itemId(2)] },
};
/** A decided vote 1, announced by command 1. */
function announcedAs(choice: Choice, meeting: ToldMeeting, override: string | null = null): ToldMeeting {
  decide(meeting, 1, resultOf(choice), override);
  if (meeting.fault(announced(1), { commandId: commandId(1) })) throw new Error('Not announced');
  return meeting;
}

const changed = (numbers: readonly number[]): EventOf<'agenda.changed'> => ({
  type: 'agenda.changed',
  voteId: voteId(1),
  agenda: planOf(1, 3).agenda.filter(({ number }) => numbers.includes(Number(number))),
});
const settled = (numbers: readonly number[]): JournalEvent => ({
  type: 'items.settled',
  voteId: voteId(1),
  itemIds: numbers.map(itemId),
});
const itemEnds: JournalEvent = { type: 'item.ended', itemId: itemId(1) };

describe('a carried change of the agenda', () => {
  it('stands whole in the entry after its announcement', () => {
    const meeting = announcedAs('for', house().prepare(1, removal));
    expect(meeting.fault(changed([1, 3]), { commandId: commandId(1) })).toBeNull();
    expect(meeting.fault({ type: 'item.started', itemId: itemId(2) })?.reason).toContain('not on the agenda');
    const again = { kind: 'add' as const, itemId: itemId(2), number: '7', title: 'Nowy', afterItemId: null };
    expect(meeting.prepareFault(2, { question: { kind: 'agenda-change', change: again } })).toBe(
      'the added item is or was on the agenda already',
    );
  });

  it.each<[string, JournalEvent, number, string]>([
    ['does something else', changed([1, 2, 3]), 1, 'not the one that the carried change makes'],
    ['is of another command', changed([1, 3]), 2, 'not of the same command'],
    [
      'is of another vote',
      { ...changed([1, 3]), voteId: voteId(2) },
      1,
      'has to be followed by agenda.changed',
    ],
    ['is missing', itemEnds, 1, 'has to be followed by agenda.changed'],
  ])('is not believed when its entry %s', (_, event, command, reason) => {
    const meeting = announcedAs('for', house().prepare(1, removal));
    expect(meeting.fault(event, { commandId: commandId(command) })?.reason).toContain(reason);
  });

  it('has no entry when the vote was lost', () => {
    const meeting = announcedAs('against', house().prepare(1, removal));
    expect(meeting.fault(changed([1, 3]), { commandId: commandId(1) })?.reason).toContain(
      'no carried change',
    );
  });

  it('has no entry when it is no longer possible', () => {
    const meeting = house().prepare(1, removal);
    meeting.tell(itemEnds, { type: 'item.started', itemId: itemId(2) });
    announcedAs('for', meeting, 'mimo to');
    expect(meeting.fault(changed([1, 3]), { commandId: commandId(1) })?.reason).toContain(
      'no carried change',
    );
    expect(meeting.fault({ type: 'item.ended', itemId: itemId(2) })).toBeNull();
  });
});

describe('a carried block', () => {
  it('settles its pending items in its order', () => {
    const meeting = announcedAs('for', house().prepare(1, block));
    expect(meeting.fault(settled([2, 3]), { commandId: commandId(1) })?.reason).toContain(
      'not the pending ones',
    );
    expect(meeting.fault(settled([3, 2]), { commandId: commandId(1) })).toBeNull();
    expect(meeting.prepareFault(2, block)).toBe('an item of the block is not a pending one of the agenda');
  });

  it('leaves out what has started meanwhile', () => {
    const meeting = house()
      .prepare(1, block)
      .tell(itemEnds, { type: 'item.started', itemId: itemId(3) });
    expect(announcedAs('for', meeting).fault(settled([2]), { commandId: commandId(1) })).toBeNull();
  });

  it('has no entry when nothing of it is pending', () => {
    const alone = { ballot: 'secret' as const, question: { kind: 'block' as const, itemIds: [itemId(3)] } };
    const meeting = house()
      .prepare(1, alone)
      .tell(itemEnds, { type: 'item.started', itemId: itemId(3) });
    expect(announcedAs('for', meeting).fault(settled([]), { commandId: commandId(1) })?.reason).toContain(
      'no carried block',
    );
  });
});
