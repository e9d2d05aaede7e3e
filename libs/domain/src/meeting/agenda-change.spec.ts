import { MeetingScript, PlanChanges } from '@kworum/testing';
import type { AskedQuestion } from './command';

type Asked = NonNullable<Parameters<MeetingScript['openVote']>[0]>;
type Change = Extract<AskedQuestion, { kind: 'agenda-change' }>['change'];

const agenda = ['item-1', 'item-2', 'item-3'].map((itemId, index) => ({
  ...{ itemId, number: String(index + 1), title: `Punkt ${index + 1}` },
}));
const room = (changes: PlanChanges = {}) => MeetingScript.inItem(5, [1, 2, 3, 4], { agenda, ...changes });
const add: Change = { kind: 'add', number: '1a', title: 'Skarga', afterItemId: 'item-1' };
const asked = (change: Change, other: Partial<Asked> = {}) =>
  ({
    ...{ matter: 'motion', majority: { rule: 'absolute-statutory' } },
    question: { kind: 'agenda-change', change },
    ...other,
  }) satisfies Asked;
const numbers = (script: MeetingScript) => script.meeting.agenda.map(({ number }) => number);

function decided(script: MeetingScript, voteId: string, votesFor: number) {
  for (let seat = 1; seat <= votesFor; seat += 1) {
    script.member(seat, { type: 'ballot.cast', voteId, choice: 'for' });
  }
  script.office({ type: 'vote.close', voteId });
  return script.office({ type: 'vote.announce', voteId });
}

describe('a change of the agenda', () => {
  it('takes effect with the announcement, not before', () => {
    const script = room();
    const voteId = script.openVote(asked(add));
    for (const seat of [1, 2, 3]) script.member(seat, { type: 'ballot.cast', voteId, choice: 'for' });
    script.office({ type: 'vote.close', voteId });
    expect(numbers(script)).toEqual(['1', '2', '3']);
    expect(script.office({ type: 'vote.announce', voteId })).toEqual(['vote.announced', 'agenda.changed']);
    expect(numbers(script)).toEqual(['1', '1a', '2', '3']);
  });

  it('needs more than half of the statutory size: two of three for is not enough in a council of five', () => {
    const script = room();
    expect(decided(script, script.openVote(asked(add)), 2)).toEqual(['vote.announced']);
    expect(numbers(script)).toEqual(['1', '2', '3']);
  });

  it.each<[string, Change, readonly string[]]>([
    ['adds after an item', add, ['1', '1a', '2', '3']],
    ['adds in the first place', { ...add, afterItemId: null }, ['1a', '1', '2', '3']],
    ['removes', { kind: 'remove', itemId: 'item-2' }, ['1', '3']],
    ['moves to the first place', { kind: 'move', itemId: 'item-3', afterItemId: null }, ['3', '1', '2']],
    ['moves back', { kind: 'move', itemId: 'item-2', afterItemId: 'item-3' }, ['1', '3', '2']],
    ['moves to where it stands', { kind: 'move', itemId: 'item-2', afterItemId: 'item-1' }, ['1', '2', '3']],
  ])('%s', (_what, change, expected) => {
    const script = room();
    decided(script, script.openVote(asked(change)), 3);
    expect(numbers(script)).toEqual(expected);
  });

  it.each<[string, Change]>([
    ['a number that is taken', { ...add, number: '2' }],
    ['a place after an unknown item', { ...add, afterItemId: 'nothing' }],
    ['removing an unknown item', { kind: 'remove', itemId: 'nothing' }],
    ['removing the current item', { kind: 'remove', itemId: 'item-1' }],
    ['moving the current item', { kind: 'move', itemId: 'item-1', afterItemId: null }],
    ['moving an item after itself', { kind: 'move', itemId: 'item-2', afterItemId: 'item-2' }],
  ])('refuses %s', (_what, change) => {
    expect(room().office({ type: 'vote.prepare', subject: 'Porządek', ...asked(change) })).toBe(
      'agenda-change-impossible',
    );
  });

  it('refuses to remove an item that has ended', () => {
    const script = room();
    script.office({ type: 'item.start', itemId: 'item-2' });
    expect(
      script.office({
        ...{ type: 'vote.prepare', subject: 'Porządek' },
        ...asked({ kind: 'remove', itemId: 'item-1' }),
      }),
    ).toBe('agenda-change-impossible');
  });

  it('by another majority asks for a legal basis', () => {
    const prepare = { type: 'vote.prepare', subject: 'Porządek' } as const;
    const simple = asked(add, { majority: { rule: 'simple' } });
    expect(room().office({ ...prepare, ...simple })).toBe('legal-basis-missing');
    expect(room().office({ ...prepare, ...simple, legalBasis: '§ 19 statutu' })).toEqual(['vote.prepared']);
  });

  it.each(['resolution', 'recall', 'test'] as const)('is a motion, no %s', (matter) => {
    expect(room().office({ type: 'vote.prepare', subject: 'Porządek', ...asked(add, { matter }) })).toBe(
      'question-not-offered',
    );
  });

  it('that another has made impossible is opened with a stated reason only, and changes nothing', () => {
    const script = room();
    const first = script.prepareVote(asked({ kind: 'remove', itemId: 'item-3' }));
    const second = script.prepareVote(asked({ kind: 'move', itemId: 'item-3', afterItemId: null }));
    script.office({ type: 'vote.open', voteId: first });
    decided(script, first, 3);
    expect(script.office({ type: 'vote.open', voteId: second })).toBe('agenda-change-impossible');
    script.office({ type: 'vote.open', voteId: second, override: 'na żądanie' });
    expect(decided(script, second, 3)).toEqual(['vote.announced']);
    expect(numbers(script)).toEqual(['1', '2']);
  });

  it('keeps the times of the items that stay', () => {
    const script = room();
    const before = script.meeting.agenda[0];
    decided(script, script.openVote(asked({ kind: 'move', itemId: 'item-3', afterItemId: null })), 3);
    expect(script.meeting.agenda[1]).toEqual(before);
  });

  it('remembers what it removes as it was called, and forgets nothing that was removed before', () => {
    const script = room();
    decided(script, script.openVote(asked({ kind: 'remove', itemId: 'item-3' })), 3);
    decided(script, script.openVote(asked({ kind: 'move', itemId: 'item-2', afterItemId: null })), 3);
    expect(script.meeting.removedItems).toEqual([agenda[2]]);
    decided(script, script.openVote(asked({ ...add, number: '3', afterItemId: null })), 3);
    decided(script, script.openVote(asked({ kind: 'remove', itemId: 'item-2' })), 3);
    expect(script.meeting.removedItems).toEqual([agenda[2], agenda[1]]);
    expect(numbers(script)).toEqual(['3', '1']);
  });

  it('makes an item that can be started', () => {
    const script = room();
    decided(script, script.openVote(asked(add)), 3);
    const itemId = script.meeting.agenda[1]?.itemId ?? '';
    expect(script.office({ type: 'item.start', itemId })).toEqual(['item.ended', 'item.started']);
  });
});

describe('a change of the agenda of a session on demand', () => {
  const demanded = () => room({ onDemandOf: 'Klub Zgoda' });

  it('needs the consent of the applicant before it opens', () => {
    const script = demanded();
    const voteId = script.prepareVote(asked(add));
    expect(script.office({ type: 'vote.open', voteId })).toBe('consent-missing');
    expect(script.office({ type: 'consent.record', voteId })).toEqual(['consent.recorded']);
    expect(script.entries.at(-1)?.event).toEqual({
      type: 'consent.recorded',
      voteId,
      applicant: 'Klub Zgoda',
    });
    expect(script.office({ type: 'vote.open', voteId })).toEqual(['vote.opened']);
  });

  it('opens without consent on a stated reason', () => {
    const script = demanded();
    const voteId = script.prepareVote(asked(add));
    expect(script.office({ type: 'vote.open', voteId, override: 'nieobecny' })).toEqual(['vote.opened']);
  });

  it.each<[string, PlanChanges, Asked]>([
    ['in a session that nobody demanded', {}, asked(add)],
    ['to an ordinary vote', { onDemandOf: 'Klub Zgoda' }, {}],
  ])('takes no consent %s', (_where, changes, vote) => {
    const script = room(changes);
    const voteId = script.prepareVote(vote);
    expect(script.office({ type: 'consent.record', voteId })).toBe('consent-not-needed');
  });

  it('takes consent once, and not after the opening', () => {
    const script = demanded();
    const voteId = script.prepareVote(asked(add));
    script.office({ type: 'consent.record', voteId });
    expect(script.office({ type: 'consent.record', voteId })).toBe('consent-not-needed');
    script.office({ type: 'vote.open', voteId });
    expect(script.office({ type: 'consent.record', voteId })).toBe('vote-already-opened');
  });

  it('takes consent from the office, not from a member', () => {
    const script = demanded();
    const voteId = script.prepareVote(asked(add));
    expect(script.member(1, { type: 'consent.record', voteId })).toBe('not-permitted');
  });
});
