import { BoundedLines } from './bounded-lines';
import { CaptionBoard, wordsShownMs } from './caption-board';
import { SoundTimes } from './sound-times';
import { speechSound } from './speech-sound';
import { LineOrder, longestText, readSpokenLine, type SpokenLine } from './spoken-line';

const line: SpokenLine = { number: 3, text: 'Dzień dobry', final: false, from: 100, to: 900 };

describe('sound for speech', () => {
  it('is a third of the samples, both channels in one', () => {
    const sound = Buffer.alloc(24);
    [300, 100, 600, 200, 900, 300, -30, -30, -30, -30, -30, -30].forEach((value, at) =>
      sound.writeInt16LE(value, at * 2),
    );
    const speech = speechSound(sound);
    expect([speech.length, speech.readInt16LE(0), speech.readInt16LE(2)]).toEqual([4, 400, -30]);
  });

  it('keeps its times through what was left out', () => {
    const times = new SoundTimes();
    expect(times.onAir(0)).toBeNull();
    times.give(40, 1000);
    times.give(40, 1040);
    times.give(40, 9000);
    expect([times.given, times.onAir(0), times.onAir(79), times.onAir(80), times.onAir(120)]).toEqual([
      ...[120, 1000, 1079, 9000, 9040],
    ]);
  });
});

describe('a line of the protocol', () => {
  it('is read, without what no picture can show', () => {
    const text = ` Dzień \u0007\n dobry ${'a'.repeat(600)}`;
    const read = readSpokenLine(JSON.stringify({ ...line, text, more: 1 }));
    expect(read?.text).toHaveLength(longestText);
    expect(read?.text).toMatch(/^Dzień dobry a/);
  });

  it.each(['', 'x', 'null', '[]', '{"number":1}', JSON.stringify({ ...line, to: 1 }), '{"number":1e99}'])(
    'is not %s',
    (text) => expect(readSpokenLine(text)).toBeNull(),
  );

  it('may be said anew until it is final, and never comes back', () => {
    const order = new LineOrder();
    const says = (number: number, final: boolean, to = 900) =>
      order.accepts({ ...line, number, final, to }, 1000);
    expect([says(3, false), says(3, false), says(3, true)]).toEqual([true, true, true]);
    expect([says(3, true), says(2, true), says(4, true, 1001)]).toEqual([false, false, false]);
    expect(says(7, false)).toBe(true);
  });
});

describe('what a program prints', () => {
  it('is cut into lines, wherever it is cut itself, through letters of two bytes', () => {
    const lines = new BoundedLines();
    const bytes = Buffer.from('zażółć\n\ngęślą\njaźń');
    const cut = [...bytes].flatMap((_, at) => lines.push(bytes.subarray(at, at + 1), 0));
    expect(cut).toEqual(['zażółć', 'gęślą']);
    expect(new BoundedLines().push(bytes, 0)).toEqual(['zażółć', 'gęślą']);
  });

  it('is too much without an end, and too much at once', () => {
    expect(new BoundedLines().push(Buffer.alloc(16_385, 'x'), 0)).toBeNull();
    const lines = new BoundedLines();
    const chunk = Buffer.from('short\n'.repeat(10_000));
    const taken = Array.from({ length: 6 }, (_, at) => lines.push(chunk, at) !== null);
    expect(taken).toEqual([true, true, true, true, false, false]);
    expect(lines.push(Buffer.from('x\n'), 5000)).toEqual(['x']);
  });
});

it('shows what is said after what was said just before, for some seconds', () => {
  const board = new CaptionBoard();
  const put = (number: number, text: string, now: number) =>
    board.put({ ...line, number, text, run: 1 }, now);
  expect(board.at(0)).toBeNull();
  put(0, 'Otwie', 0);
  put(0, 'Otwieram sesję.', 1000);
  expect(board.at(1000)).toBe('Otwieram sesję.');
  put(1, 'Witam', 4000);
  expect(board.at(4000)).toBe('Otwieram sesję. Witam');
  expect(board.at(1000 + wordsShownMs)).toBe('Witam');
  expect(board.at(4000 + wordsShownMs)).toBeNull();
});
