import { MeetingScript } from '@kworum/testing';
import type { Marks } from '../majority/outcome';
import type { MeetingCommand } from './command';

type Asked = Parameters<MeetingScript['openVote']>[0];
const seats = 5;
const room = () => MeetingScript.inItem(seats, [1, 2, 3, 4, 5]);
const election = (places: number, candidates: readonly string[], method: 'choose' | 'approve' = 'choose') =>
  ({
    ...{ matter: 'election', majority: { rule: 'absolute-secret' } },
    question: { kind: 'election', seats: places, method, candidates },
  }) satisfies Asked;
const nextRound = (of: string, candidateIds: readonly string[]) =>
  ({
    ...{ type: 'vote.prepare', subject: 'Druga tura', matter: 'election' },
    majority: { rule: 'absolute-secret' },
    question: { kind: 'next-round', of, candidateIds },
  }) satisfies MeetingCommand;

/** Ids of the candidates of the latest vote, in their order. */
function candidates(script: MeetingScript): [string, string, string] {
  const question = script.meeting.votes.at(-1)?.question;
  const ids = question?.kind === 'election' ? question.candidates.map((one) => one.candidateId) : [];
  return [ids[0] ?? '', ids[1] ?? '', ids[2] ?? ''];
}

const chosen = (...ids: readonly string[]): Marks =>
  Object.fromEntries(ids.map((id) => [id, 'for' as const]));

function vote(script: MeetingScript, voteId: string, ...ballots: readonly Marks[]): void {
  ballots.forEach((choice, index) => script.member(index + 1, { type: 'ballot.cast', voteId, choice }));
  script.office({ type: 'vote.close', voteId });
}
const standings = (script: MeetingScript) =>
  script.meeting.votes.at(-1)?.result?.candidates?.map(({ standing }) => standing);

/** Two seats: one is filled, two candidates are level for the other. */
function tied() {
  const script = room();
  const voteId = script.openVote(election(2, ['Anna', 'Jan', 'Ewa']));
  const [anna, jan, ewa] = candidates(script);
  vote(
    script,
    voteId,
    chosen(anna, jan),
    chosen(anna, jan),
    chosen(anna, ewa),
    chosen(anna, ewa),
    chosen(jan, ewa),
  );
  return { script, voteId, ids: [anna, jan, ewa] as const };
}

describe('an election', () => {
  it('has results of candidates, and no counts and no verdict of its own', () => {
    const { script } = tied();
    const result = script.meeting.votes[0]?.result;
    expect(standings(script)).toEqual(['elected', 'tied', 'tied']);
    expect([result?.counts, result?.verdict]).toEqual([null, null]);
    expect(new Set(Object.values(result?.outcomes ?? {}))).toEqual(new Set(['voted']));
  });

  it('gives every candidate an id, in the order of the names', () => {
    const script = room();
    script.prepareVote(election(1, ['Anna', 'Jan', 'Ewa']));
    const { question } = script.meeting.votes[0] ?? {};
    const named = question?.kind === 'election' ? question.candidates : [];
    expect(named.map(({ name }) => name)).toEqual(['Anna', 'Jan', 'Ewa']);
    expect(new Set(named.map(({ candidateId }) => candidateId)).size).toBe(3);
    expect(question).toMatchObject({ round: 1, previousVoteId: null });
  });

  it('takes lawful ballots only', () => {
    const script = room();
    const voteId = script.openVote(election(1, ['Anna', 'Jan']));
    const [anna, jan] = candidates(script);
    const cast = (choice: Marks | 'for') => script.member(1, { type: 'ballot.cast', voteId, choice });
    expect(cast(chosen(anna, jan))).toBe('choice-not-offered');
    expect(cast({ [anna]: 'against' })).toBe('choice-not-offered');
    expect(cast(chosen('nobody'))).toBe('choice-not-offered');
    expect(cast('for')).toBe('choice-not-offered');
    expect(cast({})).toEqual(['ballot.issued']);
  });

  it('takes no candidates where a question is asked', () => {
    const script = room();
    const voteId = script.openVote();
    expect(script.member(1, { type: 'ballot.cast', voteId, choice: { anna: 'for' } })).toBe(
      'choice-not-offered',
    );
  });

  it('in the open lets a ballot be changed and called, and counts the last one', () => {
    const script = room();
    const voteId = script.openVote({
      ...election(1, ['Anna', 'Jan'], 'approve'),
      majority: { rule: 'simple' },
    });
    const [anna, jan] = candidates(script);
    script.member(1, { type: 'ballot.cast', voteId, choice: chosen(anna) });
    expect(script.member(1, { type: 'ballot.cast', voteId, choice: chosen(jan) })).toEqual([
      'ballot.changed',
    ]);
    expect(
      script.office({ type: 'ballot.enter', voteId, memberId: 'member-2', choice: { [anna]: 'against' } }),
    ).toEqual(['ballot.cast']);
    script.office({ type: 'vote.close', voteId });
    expect(standings(script)).toEqual(['not-elected', 'elected']);
  });

  it('leaves the seat empty when nobody reaches the majority', () => {
    const script = room();
    const voteId = script.openVote(election(1, ['Anna', 'Jan', 'Ewa']));
    const [anna, jan, ewa] = candidates(script);
    vote(script, voteId, chosen(anna), chosen(anna), chosen(jan), chosen(jan), chosen(ewa));
    expect(standings(script)).toEqual(['not-elected', 'not-elected', 'not-elected']);
  });

  it('elects nobody without a quorum', () => {
    const script = MeetingScript.inItem(5, [1, 2]);
    const voteId = script.prepareVote(election(1, ['Anna']));
    expect(script.office({ type: 'vote.open', voteId })).toBe('no-quorum');
    script.office({ type: 'vote.open', voteId, override: 'na wniosek' });
    const [anna] = candidates(script);
    vote(script, voteId, chosen(anna), chosen(anna));
    expect(script.meeting.votes[0]?.result?.candidates).toMatchObject([
      { verdict: { passed: false, reason: 'no-quorum' }, standing: 'not-elected' },
    ]);
  });

  it.each<[string, Asked, string]>([
    ['a matter of its own', { ...election(1, ['Anna']), matter: 'motion' }, 'question-not-offered'],
    ['never without candidates', { matter: 'election' }, 'question-not-offered'],
  ])('is %s', (_rule, asked, refusal) => {
    const command = {
      type: 'vote.prepare',
      subject: 'Wybór',
      majority: { rule: 'simple' },
      matter: 'motion',
    } as const;
    expect(room().office({ ...command, ...asked })).toBe(refusal);
  });

  it('has no corrections: a mistake about whom would have to be about somebody', () => {
    const script = room();
    const voteId = script.openVote({ ...election(1, ['Anna']), majority: { rule: 'simple' } });
    script.office({ type: 'vote.close', voteId });
    script.office({ type: 'vote.announce', voteId });
    expect(
      script.office({
        ...{ type: 'correction.declare', voteId, memberId: 'member-1' },
        ...{ choice: 'for', reason: 'pomyłka' },
      }),
    ).toBe('choice-not-offered');
  });
});

describe('a further round', () => {
  it('is between those not elected, for the seats that are left', () => {
    const { script, voteId, ids } = tied();
    script.office({ type: 'vote.announce', voteId });
    const [, jan, ewa] = ids;
    expect(script.office(nextRound(voteId, [ewa, jan]))).toEqual(['vote.prepared']);
    expect(script.meeting.votes[1]?.question).toEqual({
      ...{ kind: 'election', seats: 1, method: 'choose', round: 2, previousVoteId: voteId },
      candidates: [
        { candidateId: jan, name: 'Jan' },
        { candidateId: ewa, name: 'Ewa' },
      ],
    });
  });

  it('may leave the lowest out', () => {
    const { script, voteId, ids } = tied();
    script.office({ type: 'vote.announce', voteId });
    const second = script.prepareVote(nextRound(voteId, [ids[1]]));
    script.office({ type: 'vote.open', voteId: second });
    vote(script, second, chosen(ids[1]), chosen(ids[1]), {});
    expect(standings(script)).toEqual(['elected']);
  });

  it.each<[string, (ids: readonly [string, string, string]) => readonly string[]]>([
    ['who is elected', ([anna, jan]) => [anna, jan]],
    ['who never stood', ([, jan]) => [jan, 'stranger']],
  ])('refuses %s', (_who, standing) => {
    const { script, voteId, ids } = tied();
    script.office({ type: 'vote.announce', voteId });
    expect(script.office(nextRound(voteId, standing(ids)))).toBe('unknown-candidate');
  });

  it('waits for the announcement, and follows no annulled round', () => {
    const { script, voteId, ids } = tied();
    expect(script.office(nextRound(voteId, [ids[1]]))).toBe('result-not-announced');
    script.office({ type: 'vote.annul', voteId, reason: 'awaria' });
    expect(script.office(nextRound(voteId, [ids[1]]))).toBe('vote-annulled');
  });

  it('prepared before the round it follows is annulled opens with a stated reason only', () => {
    const { script, voteId, ids } = tied();
    script.office({ type: 'vote.announce', voteId });
    const second = script.prepareVote(nextRound(voteId, [ids[1]]));
    script.office({ type: 'vote.annul', voteId, reason: 'awaria' });
    expect(script.office({ type: 'vote.open', voteId: second })).toBe('round-annulled');
    expect(script.office({ type: 'vote.open', voteId: second, override: 'na wniosek' })).toEqual([
      'vote.opened',
    ]);
  });

  it('is not held when every seat is filled', () => {
    const script = room();
    const voteId = script.openVote(election(1, ['Anna', 'Jan']));
    const [anna, jan] = candidates(script);
    vote(script, voteId, chosen(anna), chosen(anna), chosen(anna));
    script.office({ type: 'vote.announce', voteId });
    expect(script.office(nextRound(voteId, [jan]))).toBe('seats-filled');
  });

  it('follows an election and nothing else', () => {
    const script = room();
    const voteId = script.openVote();
    script.office({ type: 'vote.close', voteId });
    script.office({ type: 'vote.announce', voteId });
    expect(script.office(nextRound(voteId, ['anybody']))).toBe('unknown-vote');
    expect(script.office(nextRound('nothing', ['anybody']))).toBe('unknown-vote');
  });

  it('counts on: the third round follows the second', () => {
    const { script, voteId, ids } = tied();
    script.office({ type: 'vote.announce', voteId });
    const [, jan, ewa] = ids;
    const second = script.prepareVote(nextRound(voteId, [jan, ewa]));
    script.office({ type: 'vote.open', voteId: second });
    vote(script, second, chosen(jan), chosen(ewa));
    script.office({ type: 'vote.announce', voteId: second });
    script.office(nextRound(second, [jan]));
    expect(script.meeting.votes[2]?.question).toMatchObject({ round: 3, previousVoteId: second, seats: 1 });
  });
});
