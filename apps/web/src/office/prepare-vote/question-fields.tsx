import { useTranslation } from 'react-i18next';
import { TickList } from '../fields/tick-list';
import { ChangeFields } from './change-fields';
import { ElectionFields } from './election-fields';
import { NextRoundFields } from './next-round-fields';
import type { VoteDraft } from './vote-draft';
import type { VoteSituation } from './vote-situation';

interface QuestionFieldsProps {
  readonly draft: VoteDraft;
  readonly situation: VoteSituation;
  readonly onChange: (part: Partial<VoteDraft>) => void;
}

/** What a kind of question needs beyond its subject. */
export function QuestionFields({ draft, situation, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation();
  switch (draft.kind) {
    case 'election':
      return <ElectionFields value={draft.election} onChange={(election) => onChange({ election })} />;
    case 'next-round':
      return (
        situation.nextRound && (
          <NextRoundFields
            round={situation.nextRound}
            selected={draft.candidateIds}
            onChange={(candidateIds) => onChange({ candidateIds })}
          />
        )
      );
    case 'agenda-change':
      return (
        <ChangeFields
          value={draft.change}
          agenda={situation.agenda}
          onChange={(change) => onChange({ change })}
        />
      );
    case 'amendment':
      return (
        situation.amendment && (
          <p className="question-line">
            {t('question.amendment', {
              title: situation.amendment.title,
              author: situation.amendment.author,
            })}
          </p>
        )
      );
    case 'block':
      return (
        <TickList
          label={t('prepare.blockItems')}
          selected={draft.itemIds}
          onChange={(itemIds) => onChange({ itemIds })}
          options={situation.agenda
            .filter(({ status }) => status === 'pending')
            .map(({ itemId, number, title }) => ({ id: itemId, words: `${number}. ${title}` }))}
        />
      );
    default:
      return null;
  }
}
