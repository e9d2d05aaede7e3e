import { MeetingScript } from '@kworum/testing';
import fc from 'fast-check';
import { choices, seatsIn } from '../majority/outcome';
import type { MeetingCommand } from './command';
import { floorRequestKinds } from './event';
import { meetingRefusalCodes } from './refusal';
import { unfinishedVote } from './state';

const seats = 5;
const seat = fc.integer({ min: 1, max: seats + 1 });

/** A move of a random meeting; votes and items are named by place, so that many moves hit something. */
type Move =
  | { readonly kind: 'office'; readonly command: MeetingCommand }
  | { readonly kind: 'member'; readonly seat: number; readonly command: MeetingCommand }
  | { readonly kind: 'vote'; readonly seat: number | null; readonly step: VoteStep; readonly choice: number };
type VoteStep =
  | 'vote.open'
  | 'vote.close'
  | 'vote.announce'
  | 'vote.withdraw'
  | 'vote.annul'
  | 'recusal.declare'
  | 'correction.declare'
  | 'ballot.cast'
  | 'ballot.enter';

const officeCommand: fc.Arbitrary<MeetingCommand> = fc.oneof(
  fc.constantFrom<MeetingCommand>(
    { type: 'meeting.open' },
    { type: 'meeting.close' },
    { type: 'item.end' },
    { type: 'floor.end' },
    { type: 'vote.prepare', subject: 'Pytanie', matter: 'motion', majority: { rule: 'simple' } },
    {
      type: 'vote.prepare',
      subject: 'Pytanie',
      matter: 'resolution',
      majority: { rule: 'absolute-statutory' },
    },
    { type: 'vote.prepare', subject: 'Kworum', matter: 'quorum', majority: { rule: 'quorum' } },
    { type: 'item.start', itemId: 'item-1' },
    { type: 'item.start', itemId: 'item-2' },
    { type: 'item.start', itemId: 'item-unknown' },
  ),
  seat.map((n) => ({
    type: 'floor.grant' as const,
    speaker: { kind: 'member' as const, memberId: `member-${n}` },
    limitSeconds: null,
  })),
);
const memberCommand: fc.Arbitrary<MeetingCommand> = fc.oneof(
  fc.constantFrom<MeetingCommand>(
    { type: 'attendance.check-in' },
    { type: 'attendance.check-in' },
    { type: 'attendance.check-out' },
    { type: 'floor.withdraw' },
  ),
  fc.constantFrom(...floorRequestKinds).map((kind) => ({ type: 'floor.request' as const, kind })),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 2, arbitrary: officeCommand.map((command) => ({ kind: 'office' as const, command })) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('member' as const), seat, command: memberCommand }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('vote' as const),
      seat: fc.option(seat),
      step: fc.constantFrom<VoteStep>(
        'vote.open',
        'vote.close',
        'vote.announce',
        'vote.withdraw',
        'recusal.declare',
        'vote.annul',
        'correction.declare',
        'ballot.enter',
        'ballot.cast',
        'ballot.cast',
        'ballot.cast',
      ),
      choice: fc.nat({ max: 2 }),
    }),
  },
);

function play(script: MeetingScript, next: Move): ReturnType<MeetingScript['office']> {
  if (next.kind === 'office') return script.office(next.command);
  if (next.kind === 'member') return script.member(next.seat, next.command);
  const voteId = script.meeting.votes.at(-1)?.voteId ?? 'no-vote';
  const command = commandFor(next, voteId);
  return next.seat === null ? script.office(command) : script.member(next.seat, command);
}

function commandFor(
  { step, seat: about, choice: chosen }: Extract<Move, { kind: 'vote' }>,
  voteId: string,
): MeetingCommand {
  const choice = choices[chosen] ?? 'for';
  const memberId = `member-${about ?? 1}`;
  switch (step) {
    case 'ballot.cast':
      return { type: step, voteId, choice };
    case 'ballot.enter':
      return { type: step, voteId, memberId, choice };
    case 'correction.declare':
      return { type: step, voteId, memberId, choice, reason: 'pomyłka' };
    case 'vote.annul':
      return { type: step, voteId, reason: 'awaria' };
    default:
      return { type: step, voteId };
  }
}

function playAll(moves: readonly Move[], after: (script: MeetingScript) => void): MeetingScript {
  const script = MeetingScript.prepared(seats);
  for (const next of moves) {
    const reply = play(script, next);
    if (typeof reply === 'string') expect(meetingRefusalCodes).toContain(reply);
    after(script);
  }
  return script;
}

const meeting = fc.array(move, { maxLength: 120 });

describe('any sequence of commands', () => {
  it('leaves a state that a replay of the journal repeats', () => {
    fc.assert(
      fc.property(meeting, (moves) => {
        const script = playAll(moves, () => undefined);
        expect(script.replayed()).toEqual(script.meeting);
      }),
    );
  });

  it('leaves at most one vote open, one item current, and a result for every closed vote', () => {
    fc.assert(
      fc.property(meeting, (moves) => {
        playAll(moves, ({ meeting: { votes, agenda } }) => {
          expect(votes.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
          expect(agenda.filter(({ status }) => status === 'current').length).toBeLessThanOrEqual(1);
          for (const { status, result, closedAt } of votes) {
            expect(result !== null).toBe(closedAt !== null);
            if (status === 'closed' || status === 'announced') expect(result).not.toBeNull();
          }
        });
      }),
    );
  });

  it('counts every seat once in every result, and no ballot of the excluded', () => {
    fc.assert(
      fc.property(meeting, (moves) => {
        const { meeting: end } = playAll(moves, () => undefined);
        for (const { result, excluded, ballots } of end.votes) {
          for (const { memberId } of ballots) expect(excluded).not.toContain(memberId);
          if (result?.counts) expect(seatsIn(result.counts)).toBe(seats);
        }
      }),
    );
  });

  it('ends no meeting with a vote unfinished', () => {
    fc.assert(
      fc.property(meeting, (moves) => {
        const { meeting: end } = playAll(moves, () => undefined);
        if (end.phase === 'closed') expect(unfinishedVote(end)).toBeUndefined();
      }),
    );
  });
});

describe('ballots of different seats', () => {
  it('give the same result in any order', () => {
    const cast = fc.tuple(fc.integer({ min: 1, max: seats }), fc.constantFrom(...choices));
    const ballots = fc.uniqueArray(cast, { selector: ([voter]) => voter });
    const inAnyOrder = ballots.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    const resultOf = (order: readonly (readonly [number, (typeof choices)[number]])[]) => {
      const script = MeetingScript.inItem(seats, [1, 2, 3, 4, 5]);
      const voteId = script.openVote();
      for (const [voter, choice] of order) script.member(voter, { type: 'ballot.cast', voteId, choice });
      script.office({ type: 'vote.close', voteId });
      return script.meeting.votes[0]?.result;
    };
    fc.assert(
      fc.property(inAnyOrder, ([given, shuffled]) => {
        expect(resultOf(shuffled)).toEqual(resultOf(given));
      }),
    );
  });
});
