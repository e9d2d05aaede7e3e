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

/** The item by the change's own words, for a carried change may have taken it off the agenda. */
function changeWords(t: TFunction<'words'>, change: Change, agenda: readonly NamedItem[]): string {
  const { kind, number, title } = change;
  if (kind === 'remove') return t('question.remove', { number, title });
  if (change.afterItemId === null) return t(`question.${kind}First`, { number, title });
  const [after] = numbersOf([change.afterItemId], agenda);
  return after === undefined
    ? t(`question.${kind}`, { number, title })
    : t(`question.${kind}After`, { number, title, after });
}

function numbersOf(itemIds: readonly string[], agenda: readonly NamedItem[]): readonly string[] {
  return itemIds.flatMap((id) => agenda.find(({ itemId }) => itemId === id)?.number ?? []);
}
