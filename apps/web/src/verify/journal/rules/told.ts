import { readEntry } from '../format';
import type { Meeting } from '../meeting';
import type { Reason } from '../objection';
import { isObjection, takeEntry } from '../take-entry';

/** An event for a test; `by` a member's id, else the office. */
export interface Draft {
  readonly type: string;
  readonly by?: string;
  /** Seconds after the beginning. */
  readonly second?: number;
  readonly command?: string;
  readonly [member: string]: unknown;
}

export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const members = [1, 2, 3, 4, 5].map(id);
export const [anna = '', bogdan = '', celina = '', daria = '', edward = ''] = members;
export const [budget = '', roads = '', school = ''] = [11, 12, 13].map(id);
export const [voteA = '', voteB = '', voteC = ''] = [21, 22, 23].map(id);
export const [first = '', second = '', third = ''] = [31, 32, 33].map(id);

const rules = {
  legalBases: { simple: 'art. 14' },
  majorities: [],
  excludedCountForQuorum: true,
  remoteBasis: null,
  secretWarningBelow: 3,
  anonymousBallots: false,
  speechSeconds: { speech: 300, 'ad-vocem': 60, 'point-of-order': null },
  clubSecondsPerItem: null,
};

/** A council of five with three items on its agenda. */
export function prepared(ofPlan: object = {}, ofRules: object = {}): Draft {
  const plan = {
    ...{ title: 'I sesja', date: '2026-11-26', place: 'sala', councilId: id(9), councilName: 'Rada' },
    ...{ statutorySize: 5, rehearsal: false, guests: [], onDemandOf: null },
    seats: members.map((memberId, index) => ({
      ...{ memberId, seat: index + 1, name: `Osoba ${index + 1}` },
      ...{ function: 'radna', club: null },
    })),
    agenda: [budget, roads, school].map((itemId, index) => ({ itemId, number: `${index + 1}`, title: 'x' })),
    rules: { ...rules, ...ofRules },
    ...ofPlan,
  };
  return { type: 'meeting.prepared', plan };
}

export const item = (step: 'started' | 'ended', itemId: string): Draft => ({
  ...{ type: `item.${step}`, itemId },
});

const checkIns = members.map((memberId) => ({ type: 'member.checked-in', memberId, remote: false }));

/** Why the events are not believed after everybody has come and the first item has started; null when they are. */
export const told = (...events: readonly Draft[]): Reason | null => toldOf(prepared(), ...events);

export function toldOf(plan: Draft, ...events: readonly Draft[]): Reason | null {
  return wholeStory([plan, ...checkIns, { type: 'meeting.opened' }, item('started', budget), ...events]);
}

export function wholeStory(events: readonly Draft[]): Reason | null {
  let meeting: Meeting | null = null;
  for (const [
    index,
    { by = 'office', second: at = 0, command = id(1000 + index), ...event },
  ] of events.entries()) {
    const entry = readEntry(
      {
        ...{ v: 1, meetingId: id(0), seq: index + 1, commandId: command, event },
        at: new Date(at * 1000).toISOString(),
        actor: by === 'office' ? { role: 'office', personId: id(8) } : { role: 'member', memberId: by },
        ...{ prev: '0'.repeat(64), hash: '0'.repeat(64) },
      },
      'entry',
    );
    const taken: ReturnType<typeof takeEntry> = takeEntry(meeting, entry);
    if (isObjection(taken))
      return index === events.length - 1 ? taken.reason : neverBefore(index, taken.reason);
    meeting = taken;
  }
  return null;
}

/** A test is about its last event; an objection before it is a mistake of the test. */
function neverBefore(index: number, reason: Reason): never {
  throw new Error(`Event ${index + 1} is not believed: ${reason}`);
}
