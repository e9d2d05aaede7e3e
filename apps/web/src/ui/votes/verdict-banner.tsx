import type { ResultView, VoteRecord, VoteSummary } from '@kworum/contracts';
import { Check, CircleDashed, FlaskConical, X } from 'lucide-react';
import { useLanguage } from '../locales/use-language';

type Decided = Pick<ResultView | VoteRecord, 'passed' | 'word' | 'sentence' | 'candidates'>;

interface VerdictBannerProps {
  readonly result: Decided;
  readonly matter: VoteSummary['matter'];
}

type Kind = 'passed' | 'part' | 'failed' | 'test';

const icons = { passed: Check, part: CircleDashed, failed: X, test: FlaskConical } as const;

/** The verdict: its word large, and the whole sentence as it is published. */
export function VerdictBanner({ result, matter }: VerdictBannerProps) {
  const language = useLanguage();
  const kind = kindOf(result, matter);
  const Icon = icons[kind];
  return (
    <div className={`verdict verdict-${kind}`}>
      <b className="verdict-word">
        <Icon aria-hidden size="0.9em" strokeWidth={kind === 'test' ? 2.2 : 3} />
        {result.word[language]}
      </b>
      <p className="verdict-sentence">{result.sentence[language]}</p>
    </div>
  );
}

/** A test vote is neither won nor lost, an election that fills some seats only is both. */
function kindOf({ passed, candidates }: Decided, matter: VoteSummary['matter']): Kind {
  if (matter === 'test') return 'test';
  if (passed) return 'passed';
  return candidates?.some(({ standing }) => standing === 'elected') ? 'part' : 'failed';
}
