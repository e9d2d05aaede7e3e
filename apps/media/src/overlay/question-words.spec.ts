import type { VoteView } from '@kworum/contracts';
import { amendmentOf, anAgenda, itemOf } from '@kworum/testing';
import { questionWords } from './question-words';

type Change = Extract<VoteView['question'], { kind: 'agenda-change' }>['change'];

const agenda = anAgenda(5);
const wordsOf = (question: VoteView['question']) => questionWords(question, agenda);
const changing = (change: Change) => wordsOf({ kind: 'agenda-change', change });

describe('what a vote is about beyond its subject', () => {
  it('is left out when the subject says it all', () => {
    expect(wordsOf({ kind: 'plain' })).toBeNull();
  });

  it('names an amendment and who moves it', () => {
    const amendment = { kind: 'amendment', amendmentId: amendmentOf(1) } as const;
    expect(wordsOf({ ...amendment, title: 'Skreślenie § 2', author: 'Klub Nasza Gmina' })).toBe(
      'Poprawka: „Skreślenie § 2” (wnosi: Klub Nasza Gmina)',
    );
  });

  it('names the items of a block vote', () => {
    expect(wordsOf({ kind: 'block', itemIds: [itemOf(6), itemOf(7), itemOf(8)] })).toBe(
      'Głosowanie łączne nad punktami: 6, 7, 8',
    );
  });

  it('words every change of the agenda', () => {
    const added = { itemId: itemOf(20), number: '9a.', title: 'Pomoc finansowa' };
    expect(changing({ kind: 'add', ...added, afterItemId: itemOf(9) })).toBe(
      'Zmiana porządku obrad: nowy punkt 9a „Pomoc finansowa”',
    );
    const various = { itemId: itemOf(11), number: '11', title: 'Sprawy różne' };
    expect(changing({ kind: 'remove', ...various })).toBe(
      'Zmiana porządku obrad: zdjęcie punktu 11 „Sprawy różne”',
    );
    expect(changing({ kind: 'move', ...various, afterItemId: itemOf(5) })).toBe(
      'Zmiana porządku obrad: punkt 11 „Sprawy różne” po punkcie 5',
    );
    expect(changing({ kind: 'move', ...various, afterItemId: null })).toBe(
      'Zmiana porządku obrad: punkt 11 „Sprawy różne” na początek',
    );
  });
});
