import type { PublicSnapshot, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { QuorumChip } from '../ui/components/quorum-chip';
import { SpeakerCard } from '../ui/components/speaker-card';
import { useLanguage } from '../ui/locales/use-language';
import { AnnulmentNote } from '../ui/votes/annulment-note';
import { Corrections } from '../ui/votes/corrections';
import { NamedList } from '../ui/votes/named-list';
import { namedCorrections, namedOutcomes } from '../ui/votes/named-outcomes';
import { ResultFigures } from '../ui/votes/result-figures';
import { VerdictBanner } from '../ui/votes/verdict-banner';
import { VoteCountdown } from '../ui/votes/vote-countdown';
import { VoteMarks } from '../ui/votes/vote-marks';
import { castKey } from '../ui/votes/vote-words';

/** What happens in the room right now. */
export function LivePanel({ snapshot }: { readonly snapshot: PublicSnapshot }) {
  const { t } = useTranslation();
  const item = snapshot.agenda.find((candidate) => candidate.status === 'current');
  const { vote, meeting } = snapshot;
  return (
    <section className="live-panel" aria-label={t('public.now')}>
      <div className="live-panel-top">
        <span className="label">
          {item ? t('common.item', { number: item.number }) : t(`phase.${meeting.phase}`)}
        </span>
        <QuorumChip snapshot={snapshot} />
      </div>
      <h2 aria-live="polite">{item?.title ?? t(meeting.phase === 'open' ? 'hall.noItem' : 'hall.before')}</h2>
      {meeting.phase === 'open' && <SpeakerCard floor={snapshot.floor} />}
      {vote && <LiveVote vote={vote} snapshot={snapshot} />}
    </section>
  );
}

const headings = {
  prepared: 'public.preparedVote',
  open: 'public.inProgressVote',
  closed: 'public.closedVote',
  announced: 'common.result',
} as const satisfies Record<Exclude<VoteView['status'], 'annulled'>, string>;

function LiveVote({ vote, snapshot }: { readonly vote: VoteView; readonly snapshot: PublicSnapshot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const over = vote.status === 'announced' || vote.status === 'annulled';
  const share = vote.entitled === 0 ? 0 : (vote.cast / vote.entitled) * 100;
  return (
    <div className="live-vote" aria-live="polite">
      <p className="label">
        {vote.status === 'annulled' ? t('common.vote', { number: vote.number }) : t(headings[vote.status])}
      </p>
      <p className="live-vote-subject">{vote.subject}</p>
      <VoteMarks vote={vote} />
      {vote.annulment && <AnnulmentNote reason={vote.annulment.reason} />}
      {!over && (
        <p className="soft">
          {vote.ruleText[language]} ({vote.legalBasis})
        </p>
      )}
      {vote.status === 'open' && (
        <div className="live-cast">
          <b>{t(castKey(vote.matter), { cast: vote.cast, entitled: vote.entitled })}</b>
          <VoteCountdown endsAt={vote.endsAt} />
          <div className="live-cast-bar" aria-hidden>
            <i style={{ width: `${share}%` }} />
          </div>
        </div>
      )}
      {vote.status === 'announced' && vote.result && (
        <>
          <VerdictBanner result={vote.result} matter={vote.matter} />
          <ResultFigures counts={vote.result.counts} matter={vote.matter} />
          <details>
            <summary>{t('public.showNames')}</summary>
            <NamedList list={namedOutcomes(vote.result, snapshot.seats)} matter={vote.matter} />
          </details>
          <Corrections list={namedCorrections(vote.corrections, snapshot.seats)} />
        </>
      )}
    </div>
  );
}
