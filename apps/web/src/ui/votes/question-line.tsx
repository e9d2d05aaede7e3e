import type { VoteSummary } from '@kworum/contracts';
import { FilePenLine, ListChecks, ListOrdered, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type NamedItem, questionWords } from './question-words';

const icons = {
  election: UsersRound,
  'agenda-change': ListOrdered,
  amendment: FilePenLine,
  block: ListChecks,
} as const;

interface QuestionLineProps {
  readonly vote: Pick<VoteSummary, 'question'>;
  readonly agenda: readonly NamedItem[];
}

/** What exactly is voted on, in one line: the amendment, the change, the items, the seats. Nothing for a plain question. */
export function QuestionLine({ vote: { question }, agenda }: QuestionLineProps) {
  const { t } = useTranslation();
  const words = questionWords(t, question, agenda);
  if (question.kind === 'plain' || words === null) return null;
  const Icon = icons[question.kind];
  return (
    <p className="question-line">
      <Icon aria-hidden size="1.15em" /> <span>{words}</span>
    </p>
  );
}
