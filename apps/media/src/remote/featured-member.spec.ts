import { type Candidate, featuredMember } from './featured-member';

const anna: Candidate = { memberId: 'anna', hasFloor: true, speaks: true, hasPicture: true };
const piotr: Candidate = { memberId: 'piotr', hasFloor: false, speaks: true, hasPicture: true };
const automatic = { automatic: true, chosen: null };
const byHand = { automatic: false, chosen: null };

it.each<[string, Parameters<typeof featuredMember>, string | null]>([
  ['who has the floor and speaks', [null, automatic, [piotr, anna]], 'anna'],
  ['nobody who speaks without the floor', [null, automatic, [piotr]], null],
  ['nobody who has the floor and is silent', [null, automatic, [{ ...anna, speaks: false }]], null],
  ['who was on air and makes a pause', ['anna', automatic, [{ ...anna, speaks: false }]], 'anna'],
  ['the room when the floor was given back', ['anna', automatic, [{ ...anna, hasFloor: false }]], null],
  ['the room when the picture is lost', ['anna', automatic, [{ ...anna, hasPicture: false }]], null],
  ['the room when somebody is gone', ['anna', automatic, []], null],
  [
    'the next speaker',
    [
      'anna',
      automatic,
      [
        { ...anna, hasFloor: false },
        { ...piotr, hasFloor: true },
      ],
    ],
    'piotr',
  ],
  ['nobody by itself when the office decides by hand', ['anna', byHand, [anna]], null],
  [
    'whom the office asks for by name',
    ['anna', { automatic: true, chosen: 'piotr' }, [anna, piotr]],
    'piotr',
  ],
  [
    'the speaker when whom the office asks for is not there',
    [null, { automatic: true, chosen: 'jan' }, [anna]],
    'anna',
  ],
])('has on air %s', (_, asked, expected) => {
  expect(featuredMember(...asked)).toBe(expected);
});
