import {
  anna,
  budget,
  first,
  item,
  members,
  prepared,
  roads,
  second,
  third,
  told,
  toldOf,
  voteA,
} from './told';
import { carried, opened, vote } from './told-votes';

const submitted = (amendmentId: string) => ({
  ...{ type: 'amendment.submitted', amendmentId, itemId: budget, title: 'poprawka', author: 'klub' },
});
const onAmendment = (amendmentId: string) => vote(voteA, { question: { kind: 'amendment', amendmentId } });
const removal = vote(voteA, {
  question: { kind: 'agenda-change', change: { kind: 'remove', itemId: roads } },
});
const recusal = (memberId: string) => ({ type: 'recusal.declared', voteId: voteA, memberId });
const consent = { type: 'consent.recorded', voteId: voteA, applicant: 'wójt' };
const onDemand = prepared({ onDemandOf: 'wójt' });
const overridden = opened(voteA, { override: 'decyzja' });
const resolution = vote(voteA, { matter: 'resolution' });

describe('a vote that fails a check is opened with a reason only', () => {
  const leaving = members.slice(0, 3).map((memberId) => ({ type: 'member.checked-out', memberId }));
  it.each([
    ['without a quorum', [vote(), ...leaving], 2, 'noQuorum'],
    ['a recall without a quorum', [vote(voteA, { matter: 'recall' }), ...leaving], 2, 'noQuorum'],
    ['with nobody entitled', [vote(), ...members.map(recusal)], 5, 'nobodyEntitled'],
    ['on a draft whose amendment is pending', [submitted(first), resolution], 5, 'amendmentsPending'],
    [
      'on an amendment before another',
      [submitted(first), submitted(second), onAmendment(second)],
      5,
      'otherAmendmentFirst',
    ],
    [
      'on a change that is no longer possible',
      [removal, item('ended', budget), item('started', roads)],
      5,
      'changeImpossible',
    ],
  ] as const)('%s', (_, before, present, reason) => {
    expect(told(...before, opened(voteA, {}, present))).toBe(reason);
    expect(told(...before, opened(voteA, { override: 'decyzja' }, present))).toBeNull();
  });

  it('without the consent of who asked for the session', () => {
    expect(toldOf(onDemand, removal, opened())).toBe('noConsent');
    expect(toldOf(onDemand, removal, overridden)).toBeNull();
    expect(toldOf(onDemand, removal, consent, opened())).toBeNull();
  });

  it('and a vote that fails none is opened without one', () => {
    expect(told(vote(), overridden)).toBe('needlessOverride');
    expect(told(submitted(first), submitted(second), onAmendment(first), opened())).toBeNull();
  });
});

describe('amendments are voted on in their order', () => {
  const ordered = (...amendmentIds: readonly string[]) => ({
    ...{ type: 'amendments.ordered', itemId: budget, amendmentIds },
  });
  const two = [submitted(first), submitted(second)];
  const dropped = { type: 'amendment.dropped', amendmentId: first, reason: 'wycofana' };
  it('takes the one that was put first', () => {
    expect(told(...two, ordered(second, first), onAmendment(second), opened())).toBeNull();
  });
  it.each([
    ['one is left out', ordered(first)],
    ['one is named twice', ordered(first, first)],
    ['one is of nowhere', ordered(first, second, third)],
  ])('refuses an order in which %s', (_, event) => {
    expect(told(...two, event)).toBe('amendmentOrder');
  });
  it('refuses to drop one that is decided', () => {
    const announced = { type: 'vote.announced', voteId: voteA };
    expect(told(submitted(first), onAmendment(first), ...carried(), announced, dropped)).toBe(
      'amendmentNotPending',
    );
  });
  it.each([
    ['prepared', []],
    ['open', [opened()]],
    ['unannounced', carried()],
  ])('refuses to drop one while a vote on it is %s', (_, events) => {
    expect(told(submitted(first), onAmendment(first), ...events, dropped)).toBe('amendmentInVote');
  });
  it('drops one when the vote on it was withdrawn', () => {
    const withdrawn = { type: 'vote.withdrawn', voteId: voteA };
    expect(told(submitted(first), onAmendment(first), withdrawn, dropped)).toBeNull();
  });
  it('refuses one to an item that has ended', () => {
    expect(told(item('ended', budget), submitted(first))).toBe('itemEnded');
  });
});

describe('consent is recorded once, of who asked for the session, where it is needed', () => {
  it.each([
    ['twice', onDemand, [removal, consent, consent], 'consentTwice'],
    ['of somebody else', onDemand, [removal, { ...consent, applicant: 'rada' }], 'otherApplicant'],
    ['in an ordinary session', prepared(), [removal, consent], 'needlessConsent'],
    ['to another motion', onDemand, [vote(), consent], 'needlessConsent'],
  ] as const)('not %s', (_, plan, events, reason) => {
    expect(toldOf(plan, ...events)).toBe(reason);
  });
});

describe('the rules of the council', () => {
  it('leave the barred out of the quorum where it says so', () => {
    const strict = prepared({}, { excludedCountForQuorum: false });
    expect(toldOf(strict, vote(), recusal(anna), opened(voteA, {}, 4))).toBeNull();
    expect(toldOf(strict, vote(), recusal(anna), opened())).toBe('quorum');
  });
  it('allow remote presence only with a basis', () => {
    const leave = { type: 'member.checked-out', memberId: anna };
    const remote = { type: 'member.checked-in', memberId: anna, remote: true };
    expect(told(leave, remote)).toBe('remote');
    expect(toldOf(prepared({}, { remoteBasis: '§ 9 statutu' }), leave, remote)).toBeNull();
  });
});

it('speakers are ordered with nobody left out', () => {
  const asked = [first, second].map((requestId, index) => ({
    ...{ type: 'floor.requested', requestId, memberId: members[index], kind: 'speech' },
  }));
  const ordered = (...requestIds: readonly string[]) => ({ type: 'speakers.ordered', requestIds });
  expect(told(...asked, ordered(second, first))).toBeNull();
  expect(told(...asked, ordered(second))).toBe('speakerOrder');
  expect(told(...asked, { type: 'floor.withdrawn', requestId: first }, ordered(first, second))).toBe(
    'speakerOrder',
  );
});
