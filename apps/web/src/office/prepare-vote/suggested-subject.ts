import type { TFunction } from 'i18next';
import type { VoteDraft } from './vote-draft';
import type { VoteSituation } from './vote-situation';
import { subjectFromTitle } from './vote-subject';

/** The question as it would be asked if nobody types another. */
export function suggestedSubject(
  t: TFunction<'words'>,
  { kind, itemIds }: Pick<VoteDraft, 'kind' | 'itemIds'>,
  { item, agenda, amendment, nextRound }: VoteSituation,
): string {
  switch (kind) {
    case 'quorum':
    case 'test':
      return t(`matter.${kind}`);
    case 'agenda-change':
      return t('prepare.subject.agenda-change');
    case 'election':
    case 'recall':
      return item.title;
    case 'next-round':
      return nextRound?.previous.subject ?? item.title;
    case 'amendment':
      return t('prepare.subject.amendment', { title: amendment?.title ?? '' });
    case 'block': {
      const numbers = agenda.filter(({ itemId }) => itemIds.includes(itemId)).map(({ number }) => number);
      return t('prepare.subject.block', { numbers: numbers.join(', ') });
    }
    default:
      return subjectFromTitle(item.title).subject;
  }
}
