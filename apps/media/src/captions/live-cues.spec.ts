import { AgreedWords } from './agreed-words';
import { LiveCues } from './live-cues';
import { twoLines } from './two-lines';

const words = (count: number, first = 0): string =>
  Array.from({ length: count }, (_, index) => `słowo${first + index}`).join(' ');

describe('words that stay', () => {
  const said = (...lines: readonly [number, string, boolean][]): string[] => {
    const agreed = new AgreedWords();
    return lines.map(([number, text, final]) =>
      agreed
        .add({ number, text, final })
        .map((word) => `${word.text}${word.ends ? '|' : ''}`)
        .join(' '),
    );
  };

  it('are those that two lines begin with, and all of the final one', () => {
    expect(
      said(
        [0, 'Otwie', false],
        [0, 'Otwieram se', false],
        [0, 'Otwieram sesję', false],
        [0, 'Otwieram sesję rady', true],
      ),
    ).toEqual(['', '', 'Otwieram', 'sesję rady|']);
  });

  it('are not taken back when the program changes its mind', () => {
    expect(
      said([0, 'punkt piąty', false], [0, 'punkt piąty i', false], [0, 'punkt', true], [1, 'Dalej', true]),
    ).toEqual(['', 'punkt piąty', '', 'Dalej|']);
  });

  it('are all that is known of an utterance when another one begins', () => {
    expect(said([0, 'kto jest', false], [1, 'Dziękuję', false], [1, 'Dziękuję', true])).toEqual([
      ...['', 'kto jest|', 'Dziękuję|'],
    ]);
  });
});

describe('two lines', () => {
  it.each([
    ['Otwieram sesję', 'Otwieram sesję', 2],
    [
      'Przechodzimy do punktu piątego porządku obrad sesji',
      'Przechodzimy do punktu\npiątego porządku obrad sesji',
      7,
    ],
    [words(20), 'słowo0 słowo1 słowo2 słowo3 słowo4 słowo5\nsłowo6 słowo7 słowo8 słowo9 słowo10', 11],
    ['x'.repeat(60), 'x'.repeat(60), 1],
  ])('hold %s', (text, lines, taken) => {
    expect(twoLines(text.split(' '))).toEqual({ text: lines, taken });
  });
});

type Heard = readonly [at: number, number: number, text: string, final?: boolean];
interface Shown {
  readonly text: string;
  readonly begin: number;
  readonly to: number;
}

describe('live captions as cues', () => {
  /** What begins in so many seconds of programme; a cue that spans some is the same in each. */
  function shown(count: number, ...heard: readonly Heard[]): Shown[] {
    const cues = new LiveCues();
    const seen = new Map<string, Shown>();
    for (let from = 0; from < count * 1000; from += 1000) {
      const now = heard.filter(([at]) => at >= from && at < from + 1000);
      for (const [at, number, text, final = true] of now) cues.hear({ number, text, final }, at);
      for (const { id, text, from: begin, to } of cues.between(from, from + 1000)) {
        const cue = { text, begin, to };
        expect(seen.get(id) ?? cue).toEqual(cue);
        seen.set(id, cue);
      }
    }
    return [...seen.values()];
  }

  it('begin when their words are there and stand as long as reading takes', () => {
    expect(shown(10, [400, 0, 'Tak.'], [5000, 1, 'Przechodzimy do punktu piątego'])).toEqual([
      { text: 'Tak.', begin: 400, to: 2400 },
      { text: 'Przechodzimy do punktu piątego', begin: 5000, to: 8600 },
    ]);
  });

  it('stand in every second that they span, and in no other', () => {
    const cues = new LiveCues();
    cues.hear({ number: 0, text: 'Otwieram sesję rady', final: true }, 1400);
    const standing = [0, 1000, 2000, 3000, 4000, 5000].map((from) => cues.between(from, from + 1000).length);
    expect(standing).toEqual([0, 1, 1, 1, 1, 0]);
  });

  it('follow one another, more quickly while others wait', () => {
    const [first, second, third] = shown(20, [0, 0, words(10)], [100, 1, words(10, 10)], [200, 2, 'Koniec.']);
    expect(first).toMatchObject({ begin: 0, to: 6000 });
    expect(second).toMatchObject({ begin: 6000, to: 6000 + 79 * 48 });
    expect(third).toMatchObject({ begin: second?.to, text: 'Koniec.' });
  });

  it('end with an utterance rather than in the next one', () => {
    const said = 'Stwierdzam, że na sali jest kworum i obrady są prawomocne.';
    const [, second] = shown(20, [0, 0, 'Tak.'], [100, 1, said], [200, 2, 'Przechodzimy do punktu piątego']);
    expect(second?.text).toBe('Stwierdzam, że na sali jest\nkworum i obrady są prawomocne.');
  });

  it('do not wait for the end of a long utterance', () => {
    const growing = Array.from({ length: 40 }, (_, index): Heard => [
      index * 250,
      0,
      words(index + 1),
      false,
    ]);
    const [first, second] = shown(10, ...growing);
    expect(first).toMatchObject({
      ...{ begin: 2250, text: 'słowo0 słowo1 słowo2 słowo3 słowo4\nsłowo5 słowo6 słowo7 słowo8' },
    });
    expect(second).toMatchObject({ begin: first?.to, text: expect.stringMatching(/^słowo9 /) as string });
  });

  it('join what comes quickly, and leave out what is of another time', () => {
    const quick = Array.from({ length: 100 }, (_, index): Heard => [
      index * 100,
      index,
      `Wniosek numer ${index}.`,
    ]);
    const all = shown(62, ...quick, [60_000, 200, 'Przerwa.']);
    expect(all[1]?.text).toMatch(/^Wniosek numer 1\. Wniosek numer 2\..*\n.* Wniosek numer 5\.$/);
    expect(all.slice(0, -1).every(({ begin }) => begin < 41_000)).toBe(true);
    expect(all.at(-1)).toMatchObject({ begin: 60_000, text: 'Przerwa.' });
  });

  it('begin with the programme when it stood still meanwhile', () => {
    const cues = new LiveCues();
    cues.hear({ number: 0, text: 'Słychać mnie?', final: true }, 1400);
    expect(cues.between(5000, 6000)).toMatchObject([{ from: 5000 }]);
  });
});
