import type { ResultView, VoteRecord, VoteSummary } from '@kworum/contracts';
import { CandidateFigures } from './candidate-figures';
import { ResultFigures } from './result-figures';

interface VoteFiguresProps {
  readonly vote: Pick<VoteSummary, 'matter' | 'question'>;
  readonly result: Pick<ResultView | VoteRecord, 'counts' | 'candidates'>;
}

/** The figures of any vote: counts of a question, or a line for each candidate. */
export function VoteFigures({
  vote: { matter, question },
  result: { counts, candidates },
}: VoteFiguresProps) {
  if (candidates && question.kind === 'election') {
    return <CandidateFigures candidates={candidates} method={question.method} />;
  }
  return counts && <ResultFigures counts={counts} matter={matter} />;
}
