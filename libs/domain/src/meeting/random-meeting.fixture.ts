import { MeetingScript } from '@kworum/testing';
import fc from 'fast-check';
import { defaultCouncilRules } from './council-rules';
import {
  Move,
  commands,
  content,
  election,
  latest,
  members,
  move,
  seats,
  voteId,
} from './random-move.fixture';
import { isPresent } from './state';

/** Moves of a meeting whose secret votes are anonymous, or are not. */
export interface RandomMeeting {
  readonly anonymous: boolean;
  readonly moves: readonly Move[];
}

/** As long as they may be: short meetings come to nothing. */
export const meetings: fc.Arbitrary<RandomMeeting> = fc.record({
  anonymous: fc.boolean(),
  moves: fc.array(move, { maxLength: 60, size: 'max' }),
});

type Reply = ReturnType<MeetingScript['office']>;

/** @returns the reply to every command of the move */
export function play(script: MeetingScript, made: Move): Reply[] {
  if (made.kind === 'whole-vote') return wholeVote(script, made);
  if (made.kind === 'hand-in') return handIn(script, made);
  const command = commands[made.kind](script, made);
  const byMember = members.has(made.kind) !== made.astray;
  return [byMember ? script.member(made.seat, command) : script.office(command)];
}

/** Whoever has a signed token left hands in a ballot under it; without one the server asks no rule. */
function handIn(script: MeetingScript, made: Move): Reply[] {
  const vote = latest(script);
  const used = script.tokens.get(voteId(script))?.length ?? 0;
  if (vote?.anonymous && used >= vote.ballots.length) return [];
  return [script.handIn(voteId(script), content(script, made)) ?? []];
}

/** The latest prepared vote, or an election, from opening to announcement; everybody in the room votes, some twice. */
function wholeVote(script: MeetingScript, made: Move): Reply[] {
  const prepared = latest(script)?.status === 'prepared' ? [] : [script.office(election(made))];
  const opened = script.office(commands['vote.open'](script, { ...made, flag: true }));
  const cast = Array.from({ length: seats }, (_seat, index) => index + 1)
    .filter((seat) => isPresent(script.meeting, `member-${seat}`))
    .flatMap((seat) => (made.flag ? [seat, seat] : [seat]))
    .flatMap((seat) => {
      const place = made.place === 0 ? 0 : (made.place + seat) % 3;
      const ballot = { ...made, seat, place };
      if (!latest(script)?.anonymous) return [script.member(seat, commands['ballot.cast'](script, ballot))];
      const signed = script.member(seat, commands['token.request'](script));
      // Some keep their token.
      return [signed, ...(seat % 4 === made.place ? [] : handIn(script, ballot))];
    });
  return [
    ...[...prepared, opened, ...cast],
    script.office(commands['vote.close'](script)),
    script.office(commands['vote.announce'](script)),
  ];
}

const councilRules = { ...defaultCouncilRules, remoteBasis: 'uchwała', clubSecondsPerItem: 90 };

/** In its first item, demanded by somebody, with clubs and with a basis to take part from elsewhere. */
export function begun(anonymous: boolean): MeetingScript {
  const { plan } = MeetingScript.empty(seats);
  const rules = { ...councilRules, anonymousBallots: anonymous };
  return MeetingScript.inItem(seats, [1, 2, 3], {
    ...{ rules, onDemandOf: 'Klub Zgoda' },
    seats: plan.seats.map((seat) => ({ ...seat, club: seat.seat < 4 ? 'Zgoda' : null })),
    agenda: [1, 2, 3, 4].map((n) => ({ itemId: `item-${n}`, number: String(n), title: `Punkt ${n}` })),
  });
}

export function played(
  { anonymous, moves }: RandomMeeting,
  after: (script: MeetingScript, replies: Reply[]) => void,
): MeetingScript {
  const script = begun(anonymous);
  for (const next of moves) after(script, play(script, next));
  return script;
}
