import { MeetingScript } from '@kworum/testing';

const agenda = [1, 2, 3, 4].map((number) => ({
  ...{ itemId: `item-${number}`, number: String(number), title: `Punkt ${number}` },
}));
const room = () => MeetingScript.inItem(3, [1, 2, 3], { agenda });
const block = (...itemIds: readonly string[]) => ({ question: { kind: 'block', itemIds } }) as const;

function decided(script: MeetingScript, voteId: string, choice: 'for' | 'against' = 'for') {
  script.office({ type: 'vote.open', voteId });
  script.member(1, { type: 'ballot.cast', voteId, choice });
  script.office({ type: 'vote.close', voteId });
  return script.office({ type: 'vote.announce', voteId });
}
const statuses = (script: MeetingScript) => script.meeting.agenda.map(({ status }) => status);

describe('a vote on several items', () => {
  it('settles them with its announcement, in the order of the vote', () => {
    const script = room();
    const voteId = script.prepareVote(block('item-3', 'item-2'));
    expect(decided(script, voteId)).toEqual(['vote.announced', 'items.settled']);
    expect(script.entries.at(-1)?.event).toEqual({
      ...{ type: 'items.settled', voteId, itemIds: ['item-3', 'item-2'] },
    });
    expect(statuses(script)).toEqual(['current', 'ended', 'ended', 'pending']);
    expect(script.meeting.agenda.map(({ settledBy }) => settledBy)).toEqual([null, voteId, voteId, null]);
  });

  it('settles nothing when it fails', () => {
    const script = room();
    expect(decided(script, script.prepareVote(block('item-2', 'item-3')), 'against')).toEqual([
      'vote.announced',
    ]);
    expect(statuses(script)).toEqual(['current', 'pending', 'pending', 'pending']);
  });

  it('leaves out what another has settled before', () => {
    const script = room();
    const first = script.prepareVote(block('item-2', 'item-3'));
    const second = script.prepareVote(block('item-4', 'item-3'));
    const third = script.prepareVote(block('item-2'));
    decided(script, first);
    decided(script, second);
    expect(script.entries.at(-1)?.event).toMatchObject({ itemIds: ['item-4'] });
    expect(decided(script, third)).toEqual(['vote.announced']);
  });

  it.each<[string, readonly string[], string]>([
    ['an unknown item', ['item-2', 'nothing'], 'unknown-item'],
    ['the current item', ['item-1', 'item-2'], 'item-not-pending'],
  ])('is refused for %s', (_what, itemIds, refusal) => {
    const command = { type: 'vote.prepare', subject: 'Razem', majority: { rule: 'simple' } } as const;
    expect(room().office({ ...command, matter: 'resolution', ...block(...itemIds) })).toBe(refusal);
  });

  it.each<['election' | 'recall' | 'quorum' | 'test' | 'motion' | 'resolution', boolean]>([
    ['resolution', true],
    ['motion', true],
    ['recall', false],
    ['quorum', false],
    ['test', false],
    ['election', false],
  ])('in the matter of a %s is lawful: %s', (matter, lawful) => {
    const command = { type: 'vote.prepare', subject: 'Razem', majority: { rule: 'simple' } } as const;
    expect(room().office({ ...command, matter, ...block('item-2') })).toEqual(
      lawful ? ['vote.prepared'] : 'question-not-offered',
    );
  });

  it('does not wait for amendments: who puts items together has agreed on them', () => {
    const script = room();
    script.office({ type: 'amendment.submit', itemId: 'item-2', title: 'x', author: 'y' });
    const voteId = script.prepareVote(block('item-2'));
    expect(script.office({ type: 'vote.open', voteId })).toEqual(['vote.opened']);
  });
});
