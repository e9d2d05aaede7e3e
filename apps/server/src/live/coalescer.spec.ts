import { Coalescer } from './coalescer';

describe('a coalescer', () => {
  let runs: number;
  let coalescer: Coalescer;

  beforeEach(() => {
    jest.useFakeTimers();
    runs = 0;
    coalescer = new Coalescer(50, () => (runs += 1));
  });
  afterEach(() => {
    coalescer.close();
    jest.useRealTimers();
  });

  it('runs at once when asked first, and once more for everything asked meanwhile', () => {
    coalescer.ask();
    expect(runs).toBe(1);
    coalescer.ask();
    coalescer.ask();
    jest.advanceTimersByTime(49);
    expect(runs).toBe(1);
    jest.advanceTimersByTime(1);
    expect(runs).toBe(2);
    jest.advanceTimersByTime(1000);
    expect(runs).toBe(2);
  });

  it('runs within the time for who is in no hurry, however often that is asked', () => {
    coalescer.askWithin(200);
    jest.advanceTimersByTime(150);
    coalescer.askWithin(200);
    expect(runs).toBe(0);
    jest.advanceTimersByTime(50);
    expect(runs).toBe(1);
    jest.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });

  it('serves the unhurried with the hurried', () => {
    coalescer.askWithin(200);
    coalescer.ask();
    expect(runs).toBe(1);
    jest.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });

  it('runs no more when it is closed', () => {
    coalescer.ask();
    coalescer.ask();
    coalescer.askWithin(10);
    coalescer.close();
    jest.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });
});
