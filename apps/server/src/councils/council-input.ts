import { randomUUID } from 'node:crypto';
import type { ArrivingMember, NewCouncil, NewTerm } from '@kworum/contracts';
import { defaultCouncilRules } from '@kworum/domain';
import { ProblemError } from '../http/problem';
import { assertHarmlessSvg } from '../looks/svg-document';
import type { CouncilRecord, TermRecord } from './councils.store';
import type { MemberRow } from './member.entity';

/** @throws ProblemError invalid-input, naming the place of the mistake, or unusable-drawing */
export function councilFrom(input: NewCouncil): { council: CouncilRecord; term: TermRecord } {
  const councilId = randomUUID();
  const { name, coatOfArms, demo, rules = defaultCouncilRules } = input;
  if (coatOfArms !== null) assertHarmlessSvg(coatOfArms);
  const term = { ...input.term, statutorySize: input.statutorySize, members: input.members };
  return {
    council: {
      council: { councilId, name, coatOfArms, look: null, demo, rules },
      guests: input.guests.map((guest) => ({
        ...{ guestId: randomUUID(), councilId, name: guest.name, functionName: guest.function },
      })),
    },
    term: termFrom(councilId, term, 'term.'),
  };
}

/** @throws ProblemError invalid-input, naming the place of the mistake */
export function termFrom(councilId: string, input: NewTerm, within = ''): TermRecord {
  const { startsOn, endsOn, statutorySize, members } = input;
  if (endsOn <= startsOn) throw invalid(`${within}endsOn`, 'the term ends before it begins');
  if (members.length > statutorySize) {
    throw invalid('members', `${members.length} members in a council of ${statutorySize}`);
  }
  const seats = new Set<number>();
  for (const [index, { seat }] of members.entries()) {
    if (seats.has(seat)) throw invalid(`members.${index}.seat`, `seat ${seat} is taken twice`);
    seats.add(seat);
  }
  const termId = randomUUID();
  return {
    term: { termId, councilId, startsOn, endsOn, statutorySize },
    members: members.map((member) => memberFrom(councilId, termId, { ...member, mandateFrom: startsOn })),
  };
}

export function memberFrom(councilId: string, termId: string, member: ArrivingMember): MemberRow {
  const { seat, name, club, mandateFrom } = member;
  return {
    ...{ memberId: randomUUID(), councilId, termId, seat, name, functionName: member.function, club },
    ...{ mandateFrom, mandateUntil: null, mandateEndReason: null },
  };
}

export function invalid(path: string, message: string): ProblemError {
  return new ProblemError('invalid-input', `Correct the input: ${path}: ${message}.`, [{ path, message }]);
}
