import { Comparison, allMet, goal, reportOf, tableOf } from './report';

describe('goals', () => {
  it.each<[number, Comparison, number, boolean]>([
    [50, '<=', 50, true],
    [50.001, '<=', 50, false],
    [3, '>=', 3, true],
    [2.9999, '>=', 3, false],
    [0, '==', 0, true],
    [1, '==', 0, false],
  ])('%p %s %p: %p', (value, op, limit, met) => {
    expect(goal('name', value, 'ms', op, limit).met).toBe(met);
  });
});

describe('a report', () => {
  const findings = {
    runs: 5,
    figures: { p99Ms: 12.3456, floor: 'echo + commit' },
    goals: [goal('p99', 12.3456, 'ms', '<=', 50), goal('lost', 1, '', '==', 0)],
  };

  it('rounds figures and keeps words', () => {
    expect(reportOf('vote', findings).figures).toEqual({ p99Ms: 12.3, floor: 'echo + commit' });
  });

  it('is met when every goal is', () => {
    expect(allMet(findings)).toBe(false);
    expect(allMet({ goals: findings.goals.slice(0, 1) })).toBe(true);
  });

  it('reads as a table', () => {
    const lines = tableOf(reportOf('vote', findings)).split('\n');
    expect(lines[0]).toMatch(/^vote, 5 runs on \d+ × /);
    expect(lines).toContain('✓  p99   12.3 ms  <= 50');
    expect(lines).toContain('✗  lost  1        == 0');
    expect(lines).toContain('  p99Ms  12.3');
  });
});
