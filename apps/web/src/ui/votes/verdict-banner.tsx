import type { ResultView, VoteRecord, VoteView } from '@kworum/contracts';
import { Check, FlaskConical, X } from 'lucide-react';
import { useLanguage } from '../locales/use-language';

type Decided = Pick<ResultView | VoteRecord, 'passed' | 'word' | 'sentence'>;

interface VerdictBannerProps {
  readonly result: Decided;
  readonly matter: VoteView['matter'];
}

/** The verdict: its word large, and the whole sentence as it is published. A test vote is neither won nor lost. */
export function VerdictBanner({ result, matter }: VerdictBannerProps) {
  const language = useLanguage();
  const test = matter === 'test';
  const Icon = test ? FlaskConical : result.passed ? Check : X;
  const look = test ? 'verdict-test' : result.passed ? 'verdict-passed' : 'verdict-failed';
  return (
    <div className={`verdict ${look}`}>
      <b className="verdict-word">
        <Icon aria-hidden size="0.9em" strokeWidth={test ? 2.2 : 3} />
        {result.word[language]}
      </b>
      <p className="verdict-sentence">{result.sentence[language]}</p>
    </div>
  );
}
