import type { PublicMeeting, VoteRecord } from '@kworum/contracts';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';
import { AnnulmentNote } from '../ui/votes/annulment-note';
import { Corrections } from '../ui/votes/corrections';
import { QuestionLine } from '../ui/votes/question-line';
import { RevoteLine } from '../ui/votes/revote-line';
import { VoteFigures } from '../ui/votes/vote-figures';
import { ballotFormKey } from '../ui/votes/vote-words';
import { MomentLinks } from './archive/moment-link';
import { TokenList } from './token-list';
import { VotersDetails } from './voters-details';

interface VoteCardProps {
  readonly vote: VoteRecord;
  readonly agenda: PublicMeeting['agenda'];
  /** The vote that this one repeats. */
  readonly repeated?: VoteRecord | undefined;
}

/** One vote of the record: verdict, counts, who voted how, what followed, and the same as data. */
export function VoteCard({ vote, agenda, repeated }: VoteCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section
      className="vote-card"
      id={`vote-${vote.voteId}`}
      aria-label={t('common.vote', { number: vote.number })}
    >
      <p className="label">
        {t('common.vote', { number: vote.number })}, {timeOfDay(vote.closedAt, language)},{' '}
        {t(ballotFormKey(vote.ballot))}
      </p>
      <h3>{vote.subject}</h3>
      <MomentLinks refId={vote.voteId} words="watchVote" />
      <QuestionLine vote={vote} agenda={agenda} />
      {vote.revote && repeated && <RevoteLine number={repeated.number} reason={vote.revote.reason} />}
      {vote.annulment && <AnnulmentNote reason={vote.annulment.reason} />}
      <p className={`vote-sentence ${toneOf(vote)}`}>{vote.sentence[language]}</p>
      <VoteFigures vote={vote} result={vote} />
      <VotersDetails list={vote.namedList} matter={vote.matter} ballot={vote.ballot} />
      {vote.tokens && <TokenList tokens={vote.tokens} />}
      <Corrections list={vote.corrections} />
      <p className="vote-data">
        <Download aria-hidden size={15} />
        <a href={`/api/public/votes/${vote.voteId}`}>{t('public.data.voteJson')}</a>
        <a href={`/api/public/votes/${vote.voteId}.csv`}>{t('public.data.voteCsv')}</a>
      </p>
    </section>
  );
}

function toneOf({ annulment, candidates, matter, passed }: VoteRecord): string {
  if (annulment) return 'vote-sentence-void';
  if (matter === 'test') return '';
  if (passed) return 'tone-for';
  return candidates?.some(({ standing }) => standing === 'elected') ? 'tone-abstain' : 'tone-against';
}
