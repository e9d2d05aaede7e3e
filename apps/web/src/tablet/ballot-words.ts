import type { VoteView } from '@kworum/contracts';
import type { TFunction } from 'i18next';
import { choicesInOrder } from '../ui/votes/outcome';
import { choiceKey } from '../ui/votes/vote-words';
import type { BallotContent, Election, Marks } from './election-marks';

type Asked = Pick<VoteView, 'matter' | 'question'>;

/** What a ballot says, in one line. */
export function ballotWords(
  t: TFunction<'words'>,
  { matter, question }: Asked,
  content: BallotContent,
): string {
  if (typeof content === 'string') return t(choiceKey(matter, content));
  return question.kind === 'election' ? marksWords(t, question, content) : '';
}

function marksWords(t: TFunction<'words'>, { method, candidates }: Election, marks: Marks): string {
  const groups = choicesInOrder.flatMap((choice) => {
    const names = candidates
      .filter(({ candidateId }) => marks[candidateId] === choice)
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return [method === 'choose' ? names.join(', ') : `${t(`outcomeOfOne.${choice}`)}: ${names.join(', ')}`];
  });
  return groups.length === 0 ? t('election.blankBallot') : groups.join('; ');
}
