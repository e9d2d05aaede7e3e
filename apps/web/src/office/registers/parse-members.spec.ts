import { parseGuests, parseMembers } from './parse-members';

describe('a pasted list of members', () => {
  it('reads seat, name, function and club; the club may be left out', () => {
    const text = '1; Anna Wiśniewska; Przewodnicząca Rady; Nasza Gmina\n\n2; Piotr Zieliński; radny';
    expect(parseMembers(text, 15)).toEqual({
      people: [
        { seat: 1, name: 'Anna Wiśniewska', function: 'Przewodnicząca Rady', club: 'Nasza Gmina' },
        { seat: 2, name: 'Piotr Zieliński', function: 'radny', club: null },
      ],
      faults: [],
    });
  });

  it.each([
    ['1; Anna', 'missing-parts'],
    ['x; Anna; radna', 'seat-not-a-number'],
    ['0; Anna; radna', 'seat-not-a-number'],
    [`1; ${'a'.repeat(201)}; radna`, 'too-long'],
  ])('names the fault of "%.20s"', (line, fault) => {
    expect(parseMembers(line, 15).faults).toEqual([{ line: 1, fault }]);
  });

  it('refuses a seat that is taken and a person above the statutory size', () => {
    const text = '1; Anna; radna\n1; Piotr; radny\n2; Ewa; radna\n3; Jan; radny';
    expect(parseMembers(text, 2).faults).toEqual([
      { line: 2, fault: 'seat-taken' },
      { line: 4, fault: 'too-many' },
    ]);
  });
});

it('reads guests by name and function', () => {
  expect(parseGuests('Marek Zawadzki; Wójt Gminy\nHalina')).toEqual({
    people: [{ name: 'Marek Zawadzki', function: 'Wójt Gminy' }],
    faults: [{ line: 2, fault: 'missing-parts' }],
  });
});
