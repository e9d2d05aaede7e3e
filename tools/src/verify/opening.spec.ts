import type { EventOf } from './event-shapes';
import { announced, annulled, decide, house, resultOf } from './one-seat-house.fixture';
import { ToldMeeting } from './told-meeting.fixture';
import { candidateId, election, amendmentId, itemId, memberId, planOf, voteId } from './told-plan.fixture';

const removal = { kind: 'agenda-change' as const, change: { kind: 'remove' as const, itemId: itemId(2) } };
const override = 'decyzja przewodniczącego';
const submitted = (n: number): EventOf<'amendment.submitted'> => ({
  type: 'amendment.submitted',
  amendmentId: amendmentId(n),
  itemId: itemId(1),
  title: `poprawka ${n}`,
  author: 'klub',
});
const amendment = (n: number) => ({
  question: { kind: 'amendment' as const, amendmentId: amendmentId(n) },
});
const recused = (n: number): EventOf<'recusal.declared'> => ({
  type: 'recusal.declared',
  voteId: voteId(1),
  memberId: memberId(n),
});
const left = (n: number): EventOf<'member.checked-out'> => ({
  type: 'member.checked-out',
  memberId: memberId(n),
});
const consent: EventOf<'consent.recorded'> = {
  type: 'consent.recorded',
  voteId: voteId(1),
  applicant: 'Klub Rola',
};
/** A second round is prepared, and then the first one annulled. */
function secondRound(): ToldMeeting {
  const first = { matter: 'election' as const, question: election(1), ballot: 'secret' as const };
  const unelected = { ...resultOf('abstain'), candidateId: candidateId(1), standing: 'not-elected' as const };
  const meeting = decide(house().prepare(9, { ...first, number: 1 }), 9, { candidates: [unelected] });
  meeting.tell(announced(9));
  const question = election(1, { round: 2, previousVoteId: voteId(9) });
  return meeting.prepare(1, { ...first, question, number: 2 }).tell(annulled(9));
}
const plain = () => new ToldMeeting(planOf(3, 3));
const onDemand = () => new ToldMeeting(planOf(3, 3, { onDemandOf: 'Klub Rola' }));

describe('a vote', () => {
  it.each<[string, () => ToldMeeting, string]>([
    [
      'nobody may vote',
      () => plain().prepare(1).tell(recused(1), recused(2), recused(3)),
      'nobody present may vote',
    ],
    ['there is no quorum', () => plain().prepare(1).tell(left(1), left(2)), 'there is no quorum'],
    [
      'the applicant did not agree to a change of the agenda',
      () => onDemand().prepare(1, { question: removal }),
      'the applicant did not agree',
    ],
    [
      'the agenda can no longer be changed so',
      () =>
        plain()
          .prepare(1, { question: removal })
          .tell({ type: 'item.ended', itemId: itemId(1) }, { type: 'item.started', itemId: itemId(2) }),
      'can no longer be changed so',
    ],
    ['the round before is annulled', secondRound, 'the round before is annulled'],
    [
      'another amendment comes first',
      () => plain().tell(submitted(1), submitted(2)).prepare(1, amendment(2)),
      'another amendment comes first',
    ],
    [
      'an amendment of its resolution is pending',
      () => plain().tell(submitted(1)).prepare(1, { matter: 'resolution' }),
      'an amendment of the item is pending',
    ],
  ])('is opened only with a reason when %s', (_, prepared, reason) => {
    const meeting = prepared();
    expect(meeting.fault(meeting.opening(1))?.reason).toContain(reason);
    expect(meeting.fault(meeting.opening(1, { override }))).toBeNull();
  });

  it.each<[string, () => ToldMeeting]>([
    ['no check fails', () => plain().prepare(1)],
    ['the applicant agrees', () => onDemand().prepare(1, { question: removal }).tell(consent)],
    [
      'its amendment comes first in the order of voting',
      () =>
        plain()
          .tell(submitted(1), submitted(2))
          .tell({ type: 'amendments.ordered', itemId: itemId(1), amendmentIds: [2, 1].map(amendmentId) })
          .prepare(1, amendment(2)),
    ],
    [
      'the amendment before it is dropped',
      () =>
        plain()
          .tell(submitted(1), submitted(2), {
            type: 'amendment.dropped',
            amendmentId: amendmentId(1),
            reason: '',
          })
          .prepare(1, amendment(2)),
    ],
    [
      'the pending amendment is of another item',
      () =>
        plain()
          .tell({ ...submitted(1), itemId: itemId(2) })
          .prepare(1, { matter: 'resolution' }),
    ],
    ['it is a motion while an amendment is pending', () => plain().tell(submitted(1)).prepare(1)],
    ['it is a test without a quorum', () => plain().prepare(1, { matter: 'test' }).tell(left(1), left(2))],
  ])('is opened without a reason, and with none, when %s', (_, prepared) => {
    const meeting = prepared();
    expect(meeting.fault(meeting.opening(1, { override }))?.reason).toBe(
      'a reason is stated though no check fails',
    );
    expect(meeting.fault(meeting.opening(1))).toBeNull();
  });

  it('counts its excluded members for the quorum only where the council does', () => {
    const { rules } = planOf(3, 1);
    const council = (excludedCountForQuorum: boolean) =>
      new ToldMeeting(planOf(3, 1, { rules: { ...rules, excludedCountForQuorum } }))
        .prepare(1)
        .tell(recused(1));
    const quorum = { present: 2, required: 2, reached: true };
    expect(council(false).fault(council(false).opening(1, { quorum }))).toBeNull();
    expect(council(true).fault(council(true).opening(1, { quorum }))?.code).toBe('wrong-result');
  });
});
