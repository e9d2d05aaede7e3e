import { memberOf } from '@kworum/testing';
import { isHeld, today, vacantSeats } from './mandate';

const member = (seat: number, mandateUntil: string | null) => ({
  ...{ memberId: memberOf(seat), seat, name: `Radna ${seat}`, function: 'radna', club: null },
  ...{ mandateFrom: '2024-05-07', mandateUntil, mandateEndReason: null },
});

it.each([
  ['2024-05-06', false],
  ['2024-05-07', true],
  ['2026-11-26', true],
  ['2026-11-27', false],
])('holds a mandate on %s: %s', (day, held) => {
  expect(isHeld(member(1, '2026-11-26'), day)).toBe(held);
});

it('counts a seat as vacant from the day after the mandate ended', () => {
  const council = { statutorySize: 3, members: [member(1, null), member(2, '2026-11-26')] };
  expect(vacantSeats(council, '2026-11-26')).toEqual([3]);
  expect(vacantSeats(council, '2026-11-27')).toEqual([2, 3]);
});

it('knows the day by the clock of the council, not of the server', () => {
  expect(today(new Date('2026-11-26T23:30:00.000Z'))).toBe('2026-11-27');
});
