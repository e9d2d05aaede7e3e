import { aFraction, usualRules } from '@kworum/testing';
import { draftOf, emptyMajority, rulesOf, type Rules } from './rules-draft';

const full: Rules = {
  ...usualRules,
  legalBases: { simple: 'art. 13 u.s.p.' },
  majorities: [{ name: 'Nadanie honorowego obywatelstwa', legalBasis: '§ 12 statutu', ...aFraction }],
  remoteBasis: '§ 40 statutu',
  speechSeconds: { speech: 90, 'ad-vocem': 60, 'point-of-order': null },
  clubSecondsPerItem: 900,
};

it('gives back the rules that nobody touched', () => expect(rulesOf(draftOf(full))).toEqual(full));

it('drops a legal basis that was cleared, and remote participation with its basis', () => {
  const draft = draftOf(full);
  const cleared = { ...draft, legalBases: { ...draft.legalBases, simple: ' ' }, remoteBasis: '' };
  expect(rulesOf(cleared)).toMatchObject({ legalBases: {}, remoteBasis: null });
});

it.each([
  ['a majority without a name', { majorities: [{ ...emptyMajority, legalBasis: '§ 1' }] }],
  ['a majority without a basis', { majorities: [{ ...emptyMajority, name: '2/3' }] }],
  ['a time that is none', { club: 'kwadrans' }],
  ['a warning for nobody knows how few', { secretWarningBelow: '' }],
])('has no rules to save with %s', (_title, wrong) => {
  expect(rulesOf({ ...draftOf(full), ...wrong })).toBeNull();
});
