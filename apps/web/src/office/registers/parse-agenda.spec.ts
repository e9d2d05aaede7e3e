import { parseAgenda } from './parse-agenda';

describe('a pasted agenda', () => {
  it('keeps the numbers that it prints', () => {
    expect(parseAgenda('1. Otwarcie sesji\n7a) Sprawy różne')).toEqual([
      { number: '1', title: 'Otwarcie sesji' },
      { number: '7a', title: 'Sprawy różne' },
    ]);
  });

  it('numbers the lines that have none, and skips empty ones', () => {
    expect(parseAgenda('Otwarcie\n\n  Zamknięcie  \n')).toEqual([
      { number: '1', title: 'Otwarcie' },
      { number: '2', title: 'Zamknięcie' },
    ]);
  });

  it('does not take a year at the beginning for a number', () => {
    expect(parseAgenda('2026 rok: budżet')).toEqual([{ number: '1', title: '2026 rok: budżet' }]);
  });
});
