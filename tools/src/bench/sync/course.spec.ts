import { courseOf } from './course';

const minute = 60_000;
const look = (minutes: number, soundLateMs: number[], delayMs: number) => ({
  ...{ camera: 'right', at: minutes * minute, soundLateMs, onAirMs: [delayMs] },
});

describe('the course of a camera', () => {
  it('has a start, an end, the worst flash of all and a trend', () => {
    const looks = [look(0, [-20, -20], 300), look(30, [-5, -45], 340), look(60, [-30], 380)];
    expect(courseOf(looks)).toEqual({
      ...{ soundAtStart: -20, soundAtEnd: -30, soundWorst: 45 },
      ...{ delayAtStart: 300, delayAtEnd: 380, delayWorst: 380 },
      soundPerHour: expect.closeTo(-10) as number,
      soundMoved: expect.closeTo(-10) as number,
      delayPerHour: expect.closeTo(80) as number,
      delayMoved: expect.closeTo(80) as number,
    });
  });

  it('is nothing when nothing was looked at', () => {
    expect(() => courseOf([])).toThrow(RangeError);
  });
});
