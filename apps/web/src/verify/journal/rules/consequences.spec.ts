import { budget, id, item, members, roads, school, told, voteA, voteB } from './told';
import { announced, carried, opened, vote } from './told-votes';

describe('what a carried vote changes is on record at once', () => {
  const command = id(900);
  const block = vote(voteA, { question: { kind: 'block', itemIds: [school, roads] } });
  const settled = (...itemIds: readonly string[]) => ({
    type: 'items.settled',
    voteId: voteA,
    itemIds,
    command,
  });
  const carriedBlock = [block, ...carried(), announced()];
  const removal = vote(voteA, {
    question: { kind: 'agenda-change', change: { kind: 'remove', itemId: roads } },
  });
  const agendaOf = (...itemIds: readonly string[]) => ({
    ...{ type: 'agenda.changed', voteId: voteA, command },
    agenda: itemIds.map((itemId) => ({ itemId, number: itemId === budget ? '1' : '3', title: 'x' })),
  });

  it('takes it and goes on with it', () => {
    expect(told(...carriedBlock, settled(school, roads))).toBeNull();
    expect(told(removal, ...carried(), announced(), agendaOf(budget, school))).toBeNull();
    const gone = { type: 'item.started', itemId: roads };
    expect(told(removal, ...carried(), announced(), agendaOf(budget, school), gone)).toBe('unknownItem');
  });
  it('gives the id of an item that was taken off to no other', () => {
    const added = { kind: 'add', itemId: roads, number: '2', title: 'nowy', afterItemId: null };
    const adding = vote(voteB, { question: { kind: 'agenda-change', change: added } });
    const gone = [removal, ...carried(), announced(), agendaOf(budget, school)];
    expect(told(...gone, adding)).toBe('changeImpossible');
    const lawful = vote(voteB, { question: { kind: 'agenda-change', change: { ...added, itemId: id(14) } } });
    expect(told(...gone, lawful)).toBeNull();
  });
  it.each([
    [
      'something else comes first',
      { type: 'member.checked-out', memberId: members[4] },
      'consequenceMissing',
    ],
    ['it is of another command', { ...settled(school, roads), command: id(901) }, 'consequenceApart'],
    ['its order is another', settled(roads, school), 'consequenceOther'],
    ['an item is left out', settled(school), 'consequenceOther'],
  ])('refuses it when %s', (_, event, reason) => {
    expect(told(...carriedBlock, event)).toBe(reason);
  });
  it('refuses another agenda than the vote has made', () => {
    expect(told(removal, ...carried(), announced(), agendaOf(school, budget))).toBe('consequenceOther');
  });
  it('refuses it when nothing was carried', () => {
    expect(told(block, opened(), settled(school, roads))).toBe('consequenceUnasked');
  });
  it('settles only what is still pending', () => {
    const started = [item('ended', budget), item('started', school)];
    expect(told(block, ...started, ...carried(), announced(), settled(roads))).toBeNull();
  });
});
