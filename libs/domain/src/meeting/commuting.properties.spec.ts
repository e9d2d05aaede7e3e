import { MeetingScript } from '@kworum/testing';
import fc from 'fast-check';
import { BallotContent, choices } from '../majority/outcome';

const seats = 5;
type Asked = Parameters<MeetingScript['openVote']>[0];
type Script = { readonly script: MeetingScript; readonly voteId: string };

const forms: Readonly<Record<string, Asked>> = {
  open: {},
  secret: { matter: 'recall', majority: { rule: 'absolute-secret' } },
  'open election': {
    ...{ matter: 'election', majority: { rule: 'simple' } },
    question: { kind: 'election', seats: 1, method: 'approve', candidates: ['Anna', 'Jan', 'Ewa'] },
  },
  'secret election': {
    ...{ matter: 'election', majority: { rule: 'absolute-secret' } },
    question: { kind: 'election', seats: 2, method: 'approve', candidates: ['Anna', 'Jan', 'Ewa'] },
  },
};

function opened(asked: Asked): Script {
  const script = MeetingScript.inItem(seats, [1, 2, 3, 4, 5]);
  return { script, voteId: script.openVote(asked) };
}

/** A ballot that is lawful in the vote: one choice, or the choices for its candidates in their order. */
function content({ script }: Script, marks: readonly (typeof choices)[number][]): BallotContent {
  const question = script.meeting.votes.at(-1)?.question;
  if (question?.kind !== 'election') return marks[0] ?? 'abstain';
  return Object.fromEntries(
    question.candidates.map(({ candidateId }, index) => [candidateId, marks[index] ?? 'abstain']),
  );
}

const seat = fc.integer({ min: 1, max: seats });
const marks = fc.array(fc.constantFrom(...choices), { minLength: 3, maxLength: 3 });
const ballots = fc.uniqueArray(fc.tuple(seat, marks), { selector: ([voter]) => voter });
const inTwoOrders = ballots.chain((given) =>
  fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
);
const form = fc.constantFrom(...Object.keys(forms));

function cast(vote: Script, voter: number, marked: readonly (typeof choices)[number][]) {
  return vote.script.member(voter, {
    ...{ type: 'ballot.cast', voteId: vote.voteId, choice: content(vote, marked) },
  });
}
const close = ({ script, voteId }: Script) => script.office({ type: 'vote.close', voteId });
const resultOf = ({ script }: Script) => script.meeting.votes.at(-1)?.result;

describe('ballots of different seats', () => {
  it.each(Object.keys(forms))('give the same result of a vote that is %s in any order', (name) => {
    const resultIn = (order: readonly (readonly [number, readonly (typeof choices)[number][]])[]) => {
      const vote = opened(forms[name]);
      for (const [voter, marked] of order) cast(vote, voter, marked);
      close(vote);
      return resultOf(vote);
    };
    fc.assert(
      fc.property(inTwoOrders, ([given, shuffled]) => {
        const result = resultIn(given);
        expect(result).toBeDefined();
        expect(resultIn(shuffled)).toEqual(result);
      }),
    );
  });
});

describe('a ballot and the close', () => {
  it('in either order give one of the two lawful results: counted, or refused as too late', () => {
    fc.assert(
      fc.property(form, seat, marks, fc.boolean(), (name, voter, marked, castFirst) => {
        const vote = opened(forms[name]);
        const memberId = `member-${voter}`;
        if (castFirst) expect(cast(vote, voter, marked)).toHaveLength(1);
        expect(close(vote)).toEqual(['vote.closed']);
        if (!castFirst) expect(cast(vote, voter, marked)).toBe('vote-over');
        const silent = resultOf(vote)?.outcomes[memberId] === 'no-vote';
        expect(silent).toBe(!castFirst);
        expect(vote.script.secretBallots.get(vote.voteId)?.length ?? 0).toBe(
          castFirst && name.startsWith('secret') ? 1 : 0,
        );
      }),
    );
  });
});

describe('two openings', () => {
  it('never stand beside each other: the same vote is open already, another one waits', () => {
    fc.assert(
      fc.property(form, form, (first, second) => {
        const script = MeetingScript.inItem(seats, [1, 2, 3, 4, 5]);
        const ids = [script.prepareVote(forms[first]), script.prepareVote(forms[second])] as const;
        const open = (voteId: string) => script.office({ type: 'vote.open', voteId });
        expect(open(ids[0])).toEqual(['vote.opened']);
        expect(open(ids[0])).toBe('vote-already-opened');
        expect(open(ids[1])).toBe('vote-in-progress');
        expect(script.meeting.votes.map(({ status }) => status)).toEqual(['open', 'prepared']);
      }),
    );
  });
});

describe('requests for the floor', () => {
  it('of different kinds give the same list by precedence, whoever asked first', () => {
    const kinds = ['speech', 'ad-vocem', 'point-of-order'] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const script = MeetingScript.inItem(seats, [1, 2, 3]);
        for (const index of order) {
          script.member(index + 1, { type: 'floor.request', kind: kinds[index] ?? 'speech' });
        }
        expect(script.meeting.speakersList.map(({ memberId }) => memberId)).toEqual([
          ...['member-3', 'member-2', 'member-1'],
        ]);
      }),
    );
  });
});
