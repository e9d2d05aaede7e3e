import type { AgendaItemView, QuestionView } from '@kworum/contracts';
import type { TFunction } from 'i18next';

/** What is needed of an item to name it. */
export type NamedItem = Pick<AgendaItemView, 'itemId' | 'number' | 'title'>;

/** What a vote asks beyond its subject, in one line; null for a plain question. */
export function questionWords(
  t: TFunction<'words'>,
  question: QuestionView,
  agenda: readonly NamedItem[],
): string | null {
  switch (question.kind) {
    case 'plain':
      return null;
    case 'election': {
      const { seats, candidates, round } = question;
      const terms = t('election.terms', { seats, candidates: candidates.length });
      return round === 1 ? terms : t('election.laterRound', { round, terms });
    }
    case 'amendment':
      return t('question.amendment', { title: question.title, author: question.author });
    case 'block':
      return t('question.block', { numbers: numbersOf(question.itemIds, agenda).join(', ') });
    case 'agenda-change':
      return changeWords(t, question.change, agenda);
  }
}

type Change = Extract<QuestionView, { kind: 'agenda-change' }>['change'];

/** Null for an item that the carried change has taken off: the agenda no longer knows its number. */
function changeWords(t: TFunction<'words'>, change: Change, agenda: readonly NamedItem[]): string | null {
  const item = change.kind === 'add' ? change : agenda.find(({ itemId }) => itemId === change.itemId);
  if (!item) return null;
  const { number, title } = item;
  if (change.kind === 'remove') return t('question.remove', { number, title });
  const [after] = change.afterItemId === null ? [] : numbersOf([change.afterItemId], agenda);
  return after === undefined
    ? t(`question.${change.kind}First`, { number, title })
    : t(`question.${change.kind}After`, { number, title, after });
}

function numbersOf(itemIds: readonly string[], agenda: readonly NamedItem[]): readonly string[] {
  return itemIds.flatMap((id) => agenda.find(({ itemId }) => itemId === id)?.number ?? []);
}
