import { budget, first, id, roads, school, second, told, voteA, voteB, voteC } from './told';
import { absoluteSecret, announced, carried, vote } from './told-votes';

const [jan, ewa, ola] = [
  { candidateId: id(41), name: 'Jan' },
  { candidateId: id(42), name: 'Ewa' },
  { candidateId: id(43), name: 'Ola' },
];
const election = (question: object = {}, members: object = {}) =>
  vote(voteA, {
    matter: 'election',
    question: {
      ...{ kind: 'election', seats: 2, method: 'approve', candidates: [jan, ewa, ola], round: 1 },
      ...{ previousVoteId: null, ...question },
    },
    ...members,
  });
const change = (question: object) => vote(voteA, { question: { kind: 'agenda-change', change: question } });
const block = (...itemIds: readonly (string | undefined)[]) =>
  vote(voteA, { question: { kind: 'block', itemIds } });

describe('a question is asked in its matters only', () => {
  it.each([
    ['a plain one in an election', vote(voteA, { matter: 'election' })],
    ['an election in a motion', election({}, { matter: 'motion' })],
    [
      'a change of the agenda in a resolution',
      { ...change({ kind: 'remove', itemId: roads }), matter: 'resolution' },
    ],
    ['a block in a test', { ...block(roads), matter: 'test' }],
  ])('not %s', (_, event) => {
    expect(told(event)).toBe('questionMatter');
  });
});

describe('a vote is secret or open as its rule asks', () => {
  it('refuses an open one by a secret majority', () => {
    expect(told(vote(voteA, { matter: 'recall', majority: absoluteSecret }))).toBe('mustBeSecret');
  });
  it('refuses a secret check of the quorum', () => {
    const majority = { ...absoluteSecret, rule: 'quorum', denominator: 2, base: 'statutory' };
    const lawful = { ...majority, strictness: 'at-least', quorum: 'implied' };
    expect(told(vote(voteA, { matter: 'quorum', majority: lawful, ballot: 'secret' }))).toBe('mustBeOpen');
  });
});

describe('a change of the agenda is possible when it is prepared', () => {
  const added = { kind: 'add', itemId: id(14), number: '4', title: 'nowy', afterItemId: roads };
  it.each([
    ['an item with a number that is taken', { ...added, number: '1' }],
    ['an item after one that is not there', { ...added, afterItemId: id(15) }],
    ['the removal of what is not there', { kind: 'remove', itemId: id(14) }],
    ['an item moved after itself', { kind: 'move', itemId: roads, afterItemId: roads }],
  ])('refuses %s', (_, question) => {
    expect(told(change(question))).toBe('changeImpossible');
  });
  it('refuses to remove an item that was started', () => {
    expect(told(change({ kind: 'remove', itemId: budget }))).toBe('changeImpossible');
  });
});

describe('a block is of pending items', () => {
  it.each([
    ['no item', block(), 'blockForm'],
    ['an item twice', block(roads, roads), 'blockForm'],
    ['an item that is not there', block(id(14)), 'itemNotPending'],
  ])('refuses %s', (_, event, reason) => {
    expect(told(event)).toBe(reason);
  });
  it('refuses an item that was started', () => {
    expect(told(block(school, budget))).toBe('itemNotPending');
  });
});

describe('an amendment is put to the vote while it is pending', () => {
  const submitted = {
    type: 'amendment.submitted',
    amendmentId: first,
    itemId: budget,
    title: 'a',
    author: 'x',
  };
  const on = (amendmentId: string, voteId = voteA, members: object = {}) =>
    vote(voteId, { question: { kind: 'amendment', amendmentId }, ...members });
  it('refuses one that was never submitted', () => {
    expect(told(submitted, on(second))).toBe('unknownAmendment');
  });
  it('refuses one that was dropped', () => {
    const dropped = { type: 'amendment.dropped', amendmentId: first, reason: 'wycofana' };
    expect(told(submitted, dropped, on(first))).toBe('amendmentNotPending');
  });
  it('refuses one to another item than that of the vote', () => {
    expect(told({ ...submitted, itemId: roads }, on(first))).toBe('amendmentOfOtherItem');
  });
  it('refuses one that was voted on, but in a revote of that vote', () => {
    const voted = [submitted, on(first), ...carried(), announced()];
    expect(told(...voted, on(first, voteB))).toBe('amendmentNotPending');
    expect(told(...voted, on(first, voteB, { revote: { of: voteA, reason: 'pomyłka' } }))).toBeNull();
    const other = [submitted, vote(), ...carried(), announced(), on(first, voteB), ...carried(voteB)];
    const again = on(first, voteC, { revote: { of: voteA, reason: 'pomyłka' } });
    expect(told(...other, announced(voteB), again)).toBe('amendmentNotPending');
  });
  it('takes it again when the vote on it is annulled', () => {
    const annulled = { type: 'vote.annulled', voteId: voteA, reason: 'awaria' };
    expect(told(submitted, on(first), ...carried(), announced(), annulled, on(first, voteB))).toBeNull();
  });
});
