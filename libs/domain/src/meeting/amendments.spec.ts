import { MeetingScript } from '@kworum/testing';
import type { Choice } from '../majority/outcome';
import { amendmentStatus, pendingAmendments } from './amendments';

const room = () => MeetingScript.inItem(3, [1, 2, 3]);

/** @returns the ids of amendments handed in to the first item */
function submitted(script: MeetingScript, ...titles: readonly string[]): string[] {
  return titles.map((title) => {
    script.office({ type: 'amendment.submit', itemId: 'item-1', title, author: 'radna Anna Nowak' });
    return script.meeting.amendments.at(-1)?.amendmentId ?? '';
  });
}

const voteOn = (amendmentId: string) =>
  ({ matter: 'motion', question: { kind: 'amendment', amendmentId } }) as const;

function decided(script: MeetingScript, amendmentId: string, choice: Choice = 'for'): string {
  const voteId = script.openVote(voteOn(amendmentId));
  script.member(1, { type: 'ballot.cast', voteId, choice });
  script.office({ type: 'vote.close', voteId });
  script.office({ type: 'vote.announce', voteId });
  return voteId;
}
const pending = (script: MeetingScript) =>
  pendingAmendments(script.meeting, 'item-1').map(({ amendmentId }) => amendmentId);
const statuses = (script: MeetingScript) =>
  script.meeting.amendments.map((amendment) => amendmentStatus(script.meeting, amendment));

describe('an amendment', () => {
  it('may be handed in before the meeting is opened', () => {
    const script = MeetingScript.prepared(3);
    expect(
      script.office({ type: 'amendment.submit', itemId: 'item-2', title: 'Więcej', author: 'klub' }),
    ).toEqual(['amendment.submitted']);
  });

  it('is of an item that is on the agenda and has not ended', () => {
    const script = room();
    const to = (itemId: string) =>
      script.office({ type: 'amendment.submit', itemId, title: 'Więcej', author: 'klub' });
    expect(to('nothing')).toBe('unknown-item');
    script.office({ type: 'item.start', itemId: 'item-2' });
    expect(to('item-1')).toBe('item-ended');
  });

  it('is handed in by the office, in the name of its author', () => {
    const script = room();
    expect(
      script.member(1, { type: 'amendment.submit', itemId: 'item-1', title: 'Więcej', author: 'ja' }),
    ).toBe('not-permitted');
  });

  it('is adopted or rejected by its announced vote', () => {
    const script = room();
    const [first = '', second = ''] = submitted(script, 'dalej idąca', 'bliższa');
    decided(script, first);
    decided(script, second, 'against');
    expect(statuses(script)).toEqual(['adopted', 'rejected']);
  });

  it('stays pending until the announcement', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    const voteId = script.openVote(voteOn(only));
    script.member(1, { type: 'ballot.cast', voteId, choice: 'for' });
    script.office({ type: 'vote.close', voteId });
    expect(statuses(script)).toEqual(['pending']);
  });

  it('is pending again when its vote is annulled', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    const voteId = decided(script, only);
    script.office({ type: 'vote.annul', voteId, reason: 'pomyłka' });
    expect(pending(script)).toEqual([only]);
    expect(
      script.office({ type: 'vote.prepare', subject: 'P', majority: { rule: 'simple' }, ...voteOn(only) }),
    ).toEqual(['vote.prepared']);
  });

  it('is voted on again only as a repetition, and the later result holds', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    const of = decided(script, only);
    const again = {
      type: 'vote.prepare',
      subject: 'P',
      majority: { rule: 'simple' },
      ...voteOn(only),
    } as const;
    expect(script.office(again)).toBe('amendment-decided');
    script.office({ ...again, revote: { of, reason: 'wątpliwość' } });
    const voteId = script.meeting.votes[1]?.voteId ?? '';
    script.office({ type: 'vote.open', voteId });
    script.office({ type: 'vote.close', voteId });
    script.office({ type: 'vote.announce', voteId });
    expect(statuses(script)).toEqual(['rejected']);
    script.office({ type: 'vote.annul', voteId, reason: 'pomyłka' });
    expect(statuses(script)).toEqual(['adopted']);
  });

  it('is not voted on again under the name of another vote', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    decided(script, only);
    const of = script.openVote({ matter: 'motion' });
    script.office({ type: 'vote.close', voteId: of });
    script.office({ type: 'vote.announce', voteId: of });
    const command = { type: 'vote.prepare', subject: 'P', majority: { rule: 'simple' } } as const;
    expect(script.office({ ...command, ...voteOn(only), revote: { of, reason: 'wątpliwość' } })).toBe(
      'amendment-decided',
    );
  });

  it('is voted on in its own item, and nowhere unknown', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    const command = { type: 'vote.prepare', subject: 'P', majority: { rule: 'simple' } } as const;
    expect(script.office({ ...command, ...voteOn('nothing') })).toBe('unknown-amendment');
    script.office({ type: 'item.start', itemId: 'item-2' });
    expect(script.office({ ...command, ...voteOn(only) })).toBe('unknown-amendment');
  });

  it.each(['resolution', 'test', 'recall'] as const)('is a motion, no %s', (matter) => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    expect(
      script.office({
        ...{ type: 'vote.prepare', subject: 'P', majority: { rule: 'simple' } },
        ...{ ...voteOn(only), matter },
      }),
    ).toBe('question-not-offered');
  });
});

describe('the order of voting', () => {
  it('begins with the furthest-reaching amendment', () => {
    const script = room();
    const [near = '', far = ''] = submitted(script, 'bliższa', 'dalej idąca');
    script.office({ type: 'amendments.order', itemId: 'item-1', amendmentIds: [far, near] });
    expect(pending(script)).toEqual([far, near]);
    const narrow = script.prepareVote(voteOn(near));
    expect(script.office({ type: 'vote.open', voteId: narrow })).toBe('amendments-undecided');
    decided(script, far);
    expect(script.office({ type: 'vote.open', voteId: narrow })).toEqual(['vote.opened']);
  });

  it('ends with the draft', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    const draft = script.prepareVote();
    expect(script.office({ type: 'vote.open', voteId: draft })).toBe('amendments-undecided');
    decided(script, only);
    expect(script.office({ type: 'vote.open', voteId: draft })).toEqual(['vote.opened']);
  });

  it('holds up no motion and no draft of another item', () => {
    const script = room();
    submitted(script, 'jedyna');
    const motion = script.prepareVote({ matter: 'motion' });
    expect(script.office({ type: 'vote.open', voteId: motion })).toEqual(['vote.opened']);
    script.office({ type: 'vote.annul', voteId: motion, reason: 'x' });
    script.office({ type: 'item.start', itemId: 'item-2' });
    expect(script.office({ type: 'vote.open', voteId: script.prepareVote() })).toEqual(['vote.opened']);
  });

  it('is left with a stated reason only', () => {
    const script = room();
    submitted(script, 'jedyna');
    const draft = script.prepareVote();
    expect(script.office({ type: 'vote.open', voteId: draft, override: 'cofnięta ustnie' })).toEqual([
      'vote.opened',
    ]);
  });

  it.each<[string, (ids: readonly string[]) => readonly string[]]>([
    ['leaves one out', ([first = '']) => [first]],
    ['names one twice', ([first = '', second = '']) => [first, second, second]],
    ['names one in the place of another', ([first = '']) => [first, first]],
    ['names a stranger', ([first = '']) => [first, 'nothing']],
  ])('is refused when it %s', (_what, order) => {
    const script = room();
    const ids = submitted(script, 'pierwsza', 'druga');
    expect(script.office({ type: 'amendments.order', itemId: 'item-1', amendmentIds: order(ids) })).toBe(
      'order-outdated',
    );
    expect(pending(script)).toEqual(ids);
  });

  it('is of an item of the agenda', () => {
    expect(room().office({ type: 'amendments.order', itemId: 'nothing', amendmentIds: [] })).toBe(
      'unknown-item',
    );
  });

  it('leaves the amendments of other items as they are', () => {
    const script = room();
    script.office({ type: 'amendment.submit', itemId: 'item-2', title: 'inna', author: 'klub' });
    const [first = '', second = ''] = submitted(script, 'pierwsza', 'druga');
    script.office({ type: 'amendments.order', itemId: 'item-1', amendmentIds: [second, first] });
    expect(pendingAmendments(script.meeting, 'item-2').map(({ title }) => title)).toEqual(['inna']);
    expect(pending(script)).toEqual([second, first]);
  });
});

describe('a dropped amendment', () => {
  it('is voted on no more, with its reason, and its prepared vote is withdrawn', () => {
    const script = room();
    const [only = ''] = submitted(script, 'jedyna');
    script.prepareVote(voteOn(only));
    expect(script.office({ type: 'amendment.drop', amendmentId: only, reason: 'cofnięta' })).toEqual([
      'vote.withdrawn',
      'amendment.dropped',
    ]);
    expect(script.meeting.amendments[0]?.dropped).toBe('cofnięta');
    expect(
      script.office({ type: 'vote.prepare', subject: 'P', majority: { rule: 'simple' }, ...voteOn(only) }),
    ).toBe('amendment-decided');
    expect(script.office({ type: 'vote.open', voteId: script.prepareVote() })).toEqual(['vote.opened']);
  });

  it('was pending: not unknown, not decided, not in a vote', () => {
    const script = room();
    const [first = '', second = ''] = submitted(script, 'pierwsza', 'druga');
    const drop = (amendmentId: string) =>
      script.office({ type: 'amendment.drop', amendmentId, reason: 'cofnięta' });
    expect(drop('nothing')).toBe('unknown-amendment');
    decided(script, first);
    expect(drop(first)).toBe('amendment-decided');
    const voteId = script.openVote(voteOn(second));
    expect(drop(second)).toBe('vote-in-progress');
    script.office({ type: 'vote.close', voteId });
    expect(drop(second)).toBe('vote-in-progress');
  });

  it('has no place in the order any more', () => {
    const script = room();
    const [first = '', second = ''] = submitted(script, 'pierwsza', 'druga');
    script.office({ type: 'amendment.drop', amendmentId: first, reason: 'cofnięta' });
    const order = (...amendmentIds: readonly string[]) =>
      script.office({ type: 'amendments.order', itemId: 'item-1', amendmentIds });
    expect(order(first, second)).toBe('order-outdated');
    expect(order(second)).toEqual(['amendments.ordered']);
  });
});
