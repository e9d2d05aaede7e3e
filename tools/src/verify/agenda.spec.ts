import fc from 'fast-check';
import { changedAgenda } from './agenda';
import { ToldMeeting } from './told-meeting.fixture';
import { itemId, planOf } from './told-plan.fixture';
import type { AgendaChange } from './vote-shapes';

const asked = (change: AgendaChange) => ({ question: { kind: 'agenda-change' as const, change } });
const meeting = () => new ToldMeeting(planOf(3, 4));

describe('a change of the agenda', () => {
  const added = { kind: 'add' as const, itemId: itemId(9), number: '9', title: 'Nowy', afterItemId: null };

  it.each<[string, AgendaChange]>([
    ['adds an item in the first place', added],
    ['adds an item behind one that has started', { ...added, afterItemId: itemId(1) }],
    ['removes a pending item', { kind: 'remove', itemId: itemId(2) }],
    ['moves a pending item', { kind: 'move', itemId: itemId(2), afterItemId: itemId(4) }],
  ])('%s', (_, change) => {
    expect(meeting().prepareFault(1, asked(change))).toBeNull();
  });

  it.each<[string, AgendaChange, string]>([
    ['adds no number twice', { ...added, number: '2' }, 'an item numbered 2 is on the agenda already'],
    ['adds no item twice', { ...added, itemId: itemId(2) }, 'the added item is or was on the agenda already'],
    [
      'adds nothing behind nothing',
      { ...added, afterItemId: itemId(8) },
      'to stand after is not on the agenda',
    ],
    ['removes no started item', { kind: 'remove', itemId: itemId(1) }, 'not a pending one'],
    ['removes no strange item', { kind: 'remove', itemId: itemId(8) }, 'not a pending one'],
    ['moves no started item', { kind: 'move', itemId: itemId(1), afterItemId: null }, 'not a pending one'],
    [
      'moves nothing behind itself',
      { kind: 'move', itemId: itemId(2), afterItemId: itemId(2) },
      'after itself',
    ],
    [
      'moves nothing behind nothing',
      { kind: 'move', itemId: itemId(2), afterItemId: itemId(8) },
      'to stand after',
    ],
  ])('%s', (_, change, reason) => {
    expect(meeting().prepareFault(1, asked(change))).toContain(reason);
  });

  it('puts what is added or moved directly behind its neighbour and leaves the order of the others', () => {
    const { agenda } = planOf(1, 6);
    const places = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        places.filter(([moved, after]) => moved !== after),
        ([moved, after]) => {
          const change = {
            kind: 'move' as const,
            itemId: itemId(moved),
            afterItemId: after === 0 ? null : itemId(after),
          };
          const order = changedAgenda(change, agenda).map((item) => Number(item.number));
          expect(order.indexOf(moved)).toBe(after === 0 ? 0 : order.indexOf(after) + 1);
          expect(order.filter((number) => number !== moved)).toEqual(
            [1, 2, 3, 4, 5, 6].filter((number) => number !== moved),
          );
        },
      ),
    );
    expect(changedAgenda({ ...added, afterItemId: itemId(6) }, agenda).at(-1)).toEqual({
      itemId: itemId(9),
      number: '9',
      title: 'Nowy',
    });
    expect(changedAgenda({ kind: 'remove', itemId: itemId(3) }, agenda).map(({ number }) => number)).toEqual([
      '1',
      '2',
      '4',
      '5',
      '6',
    ]);
  });
});

describe('an item', () => {
  it('is limited until it has ended', () => {
    const limited = (n: number) =>
      ({ type: 'item.limited', itemId: itemId(n), speechSeconds: 180, clubSeconds: null }) as const;
    const told = meeting().tell(limited(1), limited(2), { type: 'item.ended', itemId: itemId(1) });
    expect(told.fault(limited(1))?.reason).toBe('the item has ended');
    expect(told.fault(limited(8))?.reason).toBe('the item is not on the agenda');
  });
});
