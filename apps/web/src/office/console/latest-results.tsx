import type { CandidateView, OfficeSnapshot, VoteSummary } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/locales/use-language';
import { type AskedAction, actionsOf } from './vote-action';
import { VoteActionsMenu } from './vote-actions-menu';

const shown = 5;

interface LatestResultsProps {
  readonly snapshot: OfficeSnapshot;
  readonly onAsk: (asked: AskedAction) => void;
}

/** The votes that are done with, the latest first, each with what may still follow. */
export function LatestResults({ snapshot, onAsk }: LatestResultsProps) {
  const { t } = useTranslation();
  const done = snapshot.votes.filter(({ status }) => status === 'announced' || status === 'annulled');
  const latest = done.slice(-shown).reverse();
  return (
    <section className="panel">
      <h2>{t('office.results')}</h2>
      {latest.length === 0 && <p className="soft">{t('office.noResults')}</p>}
      <ul className="results">
        {latest.map((vote) => (
          <li key={vote.voteId}>
            <span className="results-subject">
              {t('common.vote', { number: vote.number })}, {vote.subject}
            </span>
            <Figures vote={vote} />
            <VoteActionsMenu vote={vote} actions={actionsOf(vote, snapshot)} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ vote: { status, matter, result } }: { readonly vote: VoteSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (status === 'annulled') return <span className="results-figures soft">{t('procedure.annulled')}</span>;
  if (!result) return null;
  const { counts, candidates, passed, word, required } = result;
  const tone = matter === 'test' ? '' : passed ? 'tone-for' : 'tone-against';
  return (
    <span className="results-figures">
      <b className={tone}>{word[language]}</b> {candidates && electedNames(candidates)}
      {counts && (matter === 'quorum' ? counts.for : t('office.resultFigures', counts))}
      {!passed && required !== null && matter !== 'test' && <>, {t('office.required', { required })}</>}
    </span>
  );
}

function electedNames(candidates: readonly CandidateView[]): string {
  return candidates
    .filter(({ standing }) => standing === 'elected')
    .map((candidate) => `${candidate.name} (${candidate.for})`)
    .join(', ');
}
