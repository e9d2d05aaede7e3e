import { currentOf, currentOnAirOf } from './current-meeting';

type Candidate = Parameters<typeof currentOf>[0][number];

const now = Date.parse('2026-11-26T12:00:00.000Z');

const meeting = (
  meetingId: string,
  phase: Candidate['phase'],
  changes: Partial<Candidate> = {},
): Candidate => ({
  ...{ meetingId, phase, date: '2026-11-26', time: '10:00', closedAt: null },
  createdAt: '2026-11-01T00:00:00.000Z',
  ...changes,
});

const planned = meeting('planned', 'planned', { date: '2026-12-17' });
const later = meeting('later', 'planned', { date: '2027-01-21' });
const prepared = meeting('prepared', 'prepared');
const open = meeting('open', 'open');
const ended = meeting('ended', 'closed', { closedAt: '2026-11-26T11:30:00.000Z' });
const past = meeting('past', 'closed', { date: '2026-10-29', closedAt: '2026-10-29T15:00:00.000Z' });

describe('the meeting that screens follow', () => {
  it.each<[string, Candidate[], string | undefined]>([
    ['the one that runs', [past, planned, prepared, open, ended], 'open'],
    ['the one whose room is ready', [past, planned, prepared, ended], 'prepared'],
    ['the one that has just ended, before the next planned', [past, planned, ended], 'ended'],
    ['the nearest planned', [later, planned, past], 'planned'],
    ['the last held', [past], 'past'],
    ['none', [], undefined],
  ])('is %s', (_which, meetings, expected) => {
    expect(currentOf(meetings, now)).toBe(expected);
  });
});

describe('the meeting that goes on air', () => {
  const shown = (one: Candidate) => ({ ...one, isPublic: true });
  const tried = (phase: Candidate['phase']) => ({ ...meeting(`tried ${phase}`, phase), isPublic: false });

  it.each<[string, Parameters<typeof currentOnAirOf>[0], string | undefined]>([
    ['the one that runs', [shown(open), tried('open')], 'open'],
    ['a rehearsal while no other is to be seen', [shown(planned), tried('open'), shown(ended)], 'tried open'],
    [
      'one that the public waits for, before a rehearsal that runs',
      [shown(prepared), tried('open')],
      'prepared',
    ],
    ['without any to be seen, the one that screens follow', [shown(planned), shown(ended)], 'ended'],
    ['none', [], undefined],
  ])('is %s', (_which, meetings, expected) => {
    expect(currentOnAirOf(meetings, now)).toBe(expected);
  });
});
