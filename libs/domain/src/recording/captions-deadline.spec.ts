import { captionsDeadline } from './captions-deadline';

describe('captions of a recording', () => {
  it.each([
    ['on the day of publication', '2026-11-26', '2026-11-26', '2026-12-10', 14],
    ['on the last day', '2026-11-26', '2026-12-10', '2026-12-10', 0],
    ['a day late', '2026-11-26', '2026-12-11', '2026-12-10', -1],
    ['over the end of a year', '2026-12-28', '2027-01-01', '2027-01-11', 10],
    ['over the change of the clocks', '2026-10-20', '2026-10-27', '2026-11-03', 7],
  ])('are due in 14 days: %s', (_, published, today, dueOn, daysLeft) => {
    expect(captionsDeadline(published, today)).toEqual({ dueOn, daysLeft });
  });
});
