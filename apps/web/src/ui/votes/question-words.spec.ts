import { anAgenda, anElection, itemOf, testId } from '@kworum/testing';
import i18next from 'i18next';
import { pl } from '../locales/pl';
import { questionWords } from './question-words';

const agenda = anAgenda(5);
const item = { itemId: itemOf(9), number: '9', title: 'Interpelacje' };

beforeAll(() =>
  i18next.init({
    lng: 'pl',
    defaultNS: 'words',
    resources: { pl: { words: pl } },
    interpolation: { escapeValue: false },
  }),
);

const wordsOf = (question: Parameters<typeof questionWords>[1]) =>
  questionWords(i18next.getFixedT('pl', 'words'), question, agenda);
const changed = (change: object) =>
  wordsOf({ kind: 'agenda-change', change: { ...item, ...change } } as Parameters<typeof wordsOf>[0]);

it('says nothing more of a plain question', () => expect(wordsOf({ kind: 'plain' })).toBeNull());

it.each([
  [{ kind: 'remove' }, 'zdjęcie punktu 9 „Interpelacje”'],
  [{ kind: 'move', afterItemId: itemOf(5) }, 'punkt 9 „Interpelacje” po punkcie 5'],
  [{ kind: 'move', afterItemId: null }, 'punkt 9 „Interpelacje” na początek'],
  [{ kind: 'add', afterItemId: itemOf(8), number: '8a' }, 'nowy punkt 8a „Interpelacje”, po punkcie 8'],
])('says what would change on the agenda: %o', (change, words) => {
  expect(changed(change)).toBe(`Zmiana porządku obrad: ${words}`);
});

it('names no place once the item before it is gone, and never a wrong one', () => {
  const words = changed({ kind: 'move', afterItemId: testId(4, 99) });
  expect(words).toBe('Zmiana porządku obrad: przeniesienie punktu 9 „Interpelacje”');
});

it('counts the rounds of an election from the second on', () => {
  expect(wordsOf(anElection())).toBe('Do obsadzenia: 1, kandydatów: 4');
  expect(wordsOf(anElection({ round: 2 }))).toBe('Tura 2. Do obsadzenia: 1, kandydatów: 4');
});

it('numbers the items of one vote as the agenda does', () => {
  expect(wordsOf({ kind: 'block', itemIds: [itemOf(6), itemOf(7)] })).toBe(
    'Głosowanie łączne nad punktami: 6, 7',
  );
});
