import type { JournalEvent } from './event-shapes';
import { announced, annulled, decide, house, resultOf } from './one-seat-house.fixture';
import type { ToldMeeting } from './told-meeting.fixture';
import { amendmentId, itemId, voteId } from './told-plan.fixture';

const submitted = (n: number, item = 1): JournalEvent => ({
  type: 'amendment.submitted',
  amendmentId: amendmentId(n),
  itemId: itemId(item),
  title: `poprawka ${n}`,
  author: 'klub',
});
const dropped = (n: number): JournalEvent => ({
  type: 'amendment.dropped',
  amendmentId: amendmentId(n),
  reason: 'wycofana',
});

describe('an amendment', () => {
  it('is submitted once, to an item of the agenda that has not ended', () => {
    const told = house().tell(submitted(1), { type: 'item.ended', itemId: itemId(1) }, submitted(2, 2));
    expect(told.fault(submitted(3))?.reason).toBe('the amended item has ended');
    expect(told.fault(submitted(3, 9))?.reason).toBe('the amended item is not on the agenda');
    expect(told.fault(submitted(2, 2))?.reason).toBe('the amendment is submitted already');
  });

  it('is dropped once', () => {
    const told = house().tell(submitted(1), dropped(1));
    expect(told.fault(dropped(1))?.reason).toBe('the amendment is not pending');
    expect(told.fault(dropped(9))?.reason).toBe('the amendment was never submitted');
  });

  it('is in the order of voting unless it is dropped', () => {
    const ordered = (...numbers: number[]): JournalEvent => ({
      type: 'amendments.ordered',
      itemId: itemId(1),
      amendmentIds: numbers.map(amendmentId),
    });
    const told = house().tell(submitted(1), submitted(2), submitted(3), submitted(4, 2), dropped(2));
    for (const wrong of [ordered(1), ordered(1, 2, 3), ordered(1, 1), ordered(1, 3, 4)]) {
      expect(told.fault(wrong)?.reason).toBe('the order does not have every amendment of the item once');
    }
    expect(told.fault(ordered(3, 1))).toBeNull();
  });
});

describe('a vote on an amendment', () => {
  const question = { kind: 'amendment' as const, amendmentId: amendmentId(1) };
  const vote = { question, ballot: 'secret' as const };
  const revote = { ...vote, revote: { of: voteId(1), reason: 'pomyłka' } };
  const decided = (meeting: ToldMeeting) =>
    decide(meeting.prepare(1, vote), 1, resultOf('against')).tell(announced(1));
  const lost = () => decided(house().tell(submitted(1)));

  it('is held once, and again only to repeat it', () => {
    expect(lost().prepareFault(2, vote)).toBe('the amendment is not pending');
    expect(lost().fault(dropped(1))?.reason).toBe('the amendment is not pending');
    expect(lost().prepareFault(2, revote)).toBeNull();
  });

  it('is of an amendment to the item of the vote', () => {
    const elsewhere = house().tell(submitted(1, 2));
    expect(elsewhere.prepareFault(1, vote)).toContain('to another item than that of the vote');
    const moved = lost().tell({ type: 'item.ended', itemId: itemId(1) });
    moved.tell({ type: 'item.started', itemId: itemId(2) });
    expect(moved.prepareFault(2, { ...revote, itemId: itemId(2) })).toContain('to another item');
  });

  it('repeats a vote on the same amendment', () => {
    const secondOne = { ...vote, question: { ...question, amendmentId: amendmentId(2) } };
    const both = decided(house().tell(submitted(1), submitted(2))).prepare(2, secondOne);
    decide(both, 2, resultOf('for')).tell(announced(2));
    expect(both.prepareFault(3, { ...secondOne, revote: revote.revote })).toContain('was not about it');
    expect(both.prepareFault(3, revote)).toBeNull();
  });

  it('keeps its amendment from being dropped until it is withdrawn or annulled', () => {
    const reason = 'a vote on the amendment is not over';
    const prepared = () => house().tell(submitted(1)).prepare(1, vote).prepare(2, vote);
    const open = prepared().tell({ type: 'vote.withdrawn', voteId: voteId(2) });
    open.tell(open.opening(1));
    const closed = decide(prepared(), 1, resultOf('for'));
    closed.tell({ type: 'vote.withdrawn', voteId: voteId(2) });
    const oneLeft = prepared().tell({ type: 'vote.withdrawn', voteId: voteId(1) });
    for (const told of [prepared(), oneLeft, open, closed]) {
      expect(told.fault(dropped(1))?.reason).toBe(reason);
    }
    oneLeft.tell({ type: 'vote.withdrawn', voteId: voteId(2) });
    for (const told of [oneLeft, open.tell(annulled(1)), closed.tell(annulled(1))]) {
      expect(told.fault(dropped(1))).toBeNull();
    }
  });

  it('is held again when the only one was annulled', () => {
    expect(lost().tell(annulled(1)).prepareFault(2, vote)).toBeNull();
  });

  it('is not held again when an earlier one stands beside the annulled one', () => {
    const twice = decide(lost().prepare(2, revote), 2, resultOf('for')).tell(announced(2), annulled(2));
    expect(twice.prepareFault(3, vote)).toBe('the amendment is not pending');
  });
});
