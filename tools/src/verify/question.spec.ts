import type { EventOf } from './event-shapes';
import { ToldMeeting } from './told-meeting.fixture';
import { absoluteSecret, amendmentId, election, itemId, planOf, simple, voteId } from './told-plan.fixture';

type Vote = Partial<EventOf<'vote.prepared'>>;
const meeting = () => {
  const told = new ToldMeeting(planOf(3, 4));
  return told.tell(
    { type: 'amendment.submitted', amendmentId: amendmentId(1), itemId: itemId(1), title: 'a', author: 'b' },
    { type: 'amendment.submitted', amendmentId: amendmentId(2), itemId: itemId(1), title: 'a', author: 'b' },
    { type: 'amendment.dropped', amendmentId: amendmentId(2), reason: 'wycofana' },
  );
};
const plain = { kind: 'plain' as const };
const amendment = (n: number) => ({ kind: 'amendment' as const, amendmentId: amendmentId(n) });
const block = (...items: number[]) => ({ kind: 'block' as const, itemIds: items.map(itemId) });
const change = { kind: 'agenda-change' as const, change: { kind: 'remove' as const, itemId: itemId(2) } };
const quorumRule = {
  ...simple,
  rule: 'quorum' as const,
  denominator: 2,
  base: 'statutory' as const,
  strictness: 'at-least' as const,
  quorum: 'implied' as const,
};

describe('a question', () => {
  it.each<[string, Vote]>([
    ['a plain resolution', { matter: 'resolution', question: plain }],
    [
      'a plain recall in secret',
      { matter: 'recall', question: plain, ballot: 'secret', majority: absoluteSecret },
    ],
    ['a motion in secret by a simple majority', { question: plain, ballot: 'secret' }],
    ['a quorum check', { matter: 'quorum', question: plain, majority: quorumRule }],
    ['an election', { matter: 'election', question: election(2) }],
    ['a pending amendment', { question: amendment(1) }],
    ['a block of resolutions', { matter: 'resolution', question: block(4, 2) }],
  ])('is lawful: %s', (_, vote) => {
    expect(meeting().prepareFault(1, vote)).toBeNull();
  });

  it.each<[string, Vote, string]>([
    ['an election as a motion', { question: election(2) }, 'kind election is not asked in the matter motion'],
    ['a plain election', { matter: 'election' }, 'kind plain is not asked in the matter election'],
    ['an amendment as a resolution', { matter: 'resolution', question: amendment(1) }, 'kind amendment'],
    ['a change of the agenda as a test', { matter: 'test', question: change }, 'kind agenda-change'],
    ['a block in a recall', { matter: 'recall', question: block(2) }, 'kind block'],
    ['an unknown amendment', { question: amendment(9) }, 'never submitted'],
    ['a dropped amendment', { question: amendment(2) }, 'not pending'],
    ['an empty block', { question: block() }, 'has no item'],
    ['a block with an item twice', { question: block(2, 3, 2) }, 'in the block twice'],
    ['a block with a started item', { question: block(2, 1) }, 'not a pending one'],
    ['a block with an item of nowhere', { question: block(2, 9) }, 'not a pending one'],
    ['an election of nobody', { matter: 'election', question: election(0) }, 'no candidate'],
    ['an election for no seat', { matter: 'election', question: election(2, { seats: 0 }) }, 'fills no seat'],
    [
      'an election with a candidate twice',
      {
        matter: 'election',
        question: election(2, { candidates: [...election(1).candidates, ...election(1).candidates] }),
      },
      'stands twice',
    ],
    [
      'a second round after nothing',
      { matter: 'election', question: election(2, { round: 2 }) },
      'round 2 of the election follows no vote',
    ],
    [
      'a second round after an unknown vote',
      { matter: 'election', question: election(2, { round: 2, previousVoteId: voteId(9) }) },
      'does not follow an election that has an announced',
    ],
    ['an open vote by a secret rule', { majority: absoluteSecret }, 'asks for a secret ballot'],
    [
      'a secret quorum check',
      { matter: 'quorum', majority: quorumRule, ballot: 'secret' },
      'asks for an open ballot',
    ],
    [
      'a named rule with other numbers',
      { majority: { ...simple, numerator: 2 } },
      'not those of the rule simple',
    ],
    ['a quorum check by another rule', { matter: 'quorum' }, 'not decided by the rule simple'],
  ])('is not lawful: %s', (_, vote, reason) => {
    expect(meeting().prepareFault(1, vote)).toContain(reason);
  });
});

describe('a vote', () => {
  it('is prepared once, under its own number, to the current item', () => {
    const told = meeting().prepare(1);
    expect(told.prepareFault(1)).toBe('the vote is already prepared');
    expect(told.prepareFault(2, { number: 3 })).toBe('the next vote has the number 2, not 3');
    for (const n of [2, 9]) {
      expect(told.prepareFault(2, { itemId: itemId(n) })).toBe('the item of the vote is not the current one');
    }
    told.tell({ type: 'item.ended', itemId: itemId(1) });
    expect(told.prepareFault(2)).toBe('the item of the vote is not the current one');
    told.tell({ type: 'item.started', itemId: itemId(1) });
    expect(told.prepareFault(2)).toBeNull();
  });
});
