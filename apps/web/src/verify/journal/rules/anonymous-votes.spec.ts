import { generateKeyPairSync } from 'node:crypto';
import { anna, bogdan, celina, id, prepared, toldOf, voteA, voteB } from './told';
import { absoluteSecret, announced, cast, closed, counts, issued, opened, verdict, vote } from './told-votes';

const keyOf = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const [tokenKey, otherKey] = [keyOf(2048), keyOf(2048)];
const anonymously = prepared({}, { anonymousBallots: true });
const recall = (voteId = voteA, members: object = {}) =>
  vote(voteId, {
    ...{ matter: 'recall', ballot: 'secret', anonymous: true, majority: absoluteSecret },
    ...members,
  });

describe('a vote is anonymous exactly when it is secret and the rules of the council say so', () => {
  it.each([
    [
      'a secret one with names, where they have anonymous ballots',
      anonymously,
      recall(voteA, { anonymous: false }),
    ],
    ['an open one without names', anonymously, vote(voteA, { anonymous: true })],
    ['a secret one without names, where they have none', prepared(), recall()],
  ])('refuses %s', (_, plan, event) => {
    expect(toldOf(plan, event)).toBe('anonymity');
  });
});

describe('an anonymous vote is opened with a key of its own', () => {
  it.each([
    ['none', null, 'tokenKeyMissing'],
    ['one of another length', keyOf(3072), 'tokenKeyForm'],
    ['no key', 'bm9uc2Vucw==', 'tokenKeyForm'],
  ])('refuses %s', (_, key, reason) => {
    expect(toldOf(anonymously, recall(), opened(voteA, { tokenKey: key }))).toBe(reason);
  });
  it('refuses that of an annulled vote before', () => {
    const annulled = { type: 'vote.annulled', voteId: voteA, reason: 'awaria' };
    const before = [recall(), opened(voteA, { tokenKey }), annulled, recall(voteB)];
    expect(toldOf(anonymously, ...before, opened(voteB, { tokenKey }))).toBe('tokenKeyAgain');
    expect(toldOf(anonymously, ...before, opened(voteB, { tokenKey: otherKey }))).toBeNull();
  });
  it('and no other vote is', () => {
    expect(toldOf(prepared(), vote(), opened(voteA, { tokenKey }))).toBe('tokenKeyUnasked');
  });
});

describe('the result of an anonymous vote', () => {
  const voted = [
    recall(),
    opened(voteA, { tokenKey }),
    ...[anna, bogdan, celina].map((memberId) => issued(memberId)),
  ];
  const card = (first: number, bytes = 64, signed = 256) => ({
    token: Buffer.alloc(bytes, first).toString('base64'),
    signature: Buffer.alloc(signed).toString('base64'),
  });
  const close = (tokens: unknown, figures = counts(2, 0)) =>
    closed('voted', 3, { counts: figures, verdict: verdict(true, 1, 'absolute-secret'), tokens });
  const two = [card(1), card(200)];

  it('counts what was handed in, and the rest of what was issued among those who did not vote', () => {
    expect(toldOf(anonymously, ...voted, close(two))).toBeNull();
    expect(toldOf(anonymously, ...voted, close(two), announced())).toBeNull();
  });
  it.each([
    ['lists no tokens', null, 'tokensMissing'],
    ['lists more tokens than were signed', [...two, card(201), card(202)], 'tokensTooMany'],
    ['lists a token twice', [card(1), card(1)], 'tokenOrder'],
    ['lists tokens in another order than that of their bytes', [card(200), card(1)], 'tokenOrder'],
    ['has a token that is too short', [card(1), card(200, 63)], 'tokenForm'],
    ['has a signature that is too long', [card(1), card(200, 64, 257)], 'tokenForm'],
    ['counts a ballot without its token', [card(1)], 'anonymousCounts'],
  ])('is not believed when it %s', (_, tokens, reason) => {
    expect(toldOf(anonymously, ...voted, close(tokens))).toBe(reason);
  });
  it('is not believed when an unused token is in no count', () => {
    expect(toldOf(anonymously, ...voted, close(two, { ...counts(2, 0), noVote: 2 }))).toBe('counts');
  });
  it('may choose no oftener than ballots were handed in', () => {
    const ids = [id(41), id(42)];
    const question = { kind: 'election', seats: 1, method: 'choose', round: 1, previousVoteId: null };
    const candidates = ids.map((candidateId) => ({ candidateId, name: candidateId.slice(-2) }));
    const election = recall(voteA, { matter: 'election', question: { ...question, candidates } });
    const results = (...figures: readonly number[]) =>
      figures.map((inFavour, index) => ({
        ...{ candidateId: ids[index], counts: counts(inFavour, 0, 2 - inFavour) },
        verdict: verdict(inFavour === 2, 3 - inFavour, 'absolute-secret'),
        standing: inFavour === 2 ? 'elected' : 'not-elected',
      }));
    const end = (...figures: readonly number[]) =>
      closed('voted', 3, { candidates: results(...figures), tokens: two });
    expect(toldOf(anonymously, election, ...voted.slice(1), end(2, 0))).toBeNull();
    expect(toldOf(anonymously, election, ...voted.slice(1), end(2, 1))).toBe('chosenTooOften');
  });
});

it('an open vote lists no tokens', () => {
  const result = { counts: counts(1, 0), verdict: verdict(true, 1), tokens: [] };
  expect(toldOf(prepared(), vote(), opened(), cast('for'), closed('for', 1, result))).toBe('tokensUnasked');
});
