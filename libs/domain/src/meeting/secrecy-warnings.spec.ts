import { MeetingScript } from '@kworum/testing';
import type { Choice, Marks } from '../majority/outcome';
import { defaultCouncilRules } from './council-rules';
import { secrecyWarningsOf } from './secrecy-warnings';

const room = (present: number, secretWarningBelow = 3) =>
  MeetingScript.inItem(
    7,
    Array.from({ length: present }, (_seat, index) => index + 1),
    { rules: { ...defaultCouncilRules, secretWarningBelow } },
  );
const recall = { matter: 'recall', majority: { rule: 'absolute-secret' } } as const;

function warnings(script: MeetingScript) {
  const vote = script.meeting.votes.at(-1);
  return vote && secrecyWarningsOf(script.meeting, vote);
}

function voted(script: MeetingScript, voteId: string, ...ballots: readonly (Choice | Marks)[]) {
  ballots.forEach((choice, index) => script.member(index + 1, { type: 'ballot.cast', voteId, choice }));
  script.office({ type: 'vote.close', voteId });
  return warnings(script);
}

describe('a secret vote warns', () => {
  it.each<[number, readonly string[]]>([
    [4, ['few-voters']],
    [5, []],
  ])('before the opening, with %d entitled where the council asks for five: %j', (present, expected) => {
    const script = room(present, 5);
    script.prepareVote(recall);
    expect(warnings(script)).toEqual(expected);
  });

  it('of few voters when the excluded make them few', () => {
    const script = room(5, 5);
    const voteId = script.prepareVote(recall);
    script.member(1, { type: 'recusal.declare', voteId });
    expect(warnings(script)).toEqual(['few-voters']);
  });

  it.each<[string, readonly Choice[], readonly string[]]>([
    ['everybody chose alike', ['for', 'for', 'for', 'for'], ['unanimous']],
    ['everybody was against', ['against', 'against', 'against', 'against'], ['unanimous']],
    ['somebody chose otherwise', ['for', 'for', 'for', 'abstain'], []],
    ['few voted, and otherwise', ['for', 'against'], ['few-voters']],
    ['one voted alone', ['for'], ['few-voters', 'unanimous']],
    ['nobody voted', [], ['few-voters']],
  ])('after the close when %s', (_what, ballots, expected) => {
    const script = room(4);
    expect(voted(script, script.openVote(recall), ...ballots)).toEqual(expected);
  });

  it('of an election when all ballots agree on one candidate', () => {
    const election = (script: MeetingScript) =>
      script.openVote({
        ...{ matter: 'election', majority: { rule: 'absolute-secret' } },
        question: { kind: 'election', seats: 1, method: 'choose', candidates: ['Anna', 'Jan'] },
      });
    const choosing = (script: MeetingScript, place: number): Marks => {
      const question = script.meeting.votes.at(-1)?.question;
      const candidate = question?.kind === 'election' ? question.candidates[place] : undefined;
      return candidate ? { [candidate.candidateId]: 'for' } : {};
    };
    const alike = room(4);
    const first = election(alike);
    expect(voted(alike, first, ...[0, 0, 0].map((place) => choosing(alike, place)))).toEqual(['unanimous']);
    const divided = room(4);
    const second = election(divided);
    expect(voted(divided, second, ...[0, 1, 0].map((place) => choosing(divided, place)))).toEqual([]);
  });

  it('where an open one does not: there is nothing to hide', () => {
    const script = room(1);
    script.prepareVote();
    expect(warnings(script)).toEqual([]);
  });
});
