import type { ReactNode } from 'react';

interface VerdictSentenceProps {
  /** Null when it decides nothing, or a part only. */
  readonly passed: boolean | null;
  readonly annulled: boolean;
  readonly children: ReactNode;
}

/** What was decided, struck out where it was annulled. */
export function VerdictSentence({ passed, annulled, children }: VerdictSentenceProps) {
  const tone = passed === null ? '' : passed ? 'tone-for' : 'tone-against';
  return <p className={`vote-sentence ${annulled ? 'vote-sentence-void' : tone}`}>{children}</p>;
}
