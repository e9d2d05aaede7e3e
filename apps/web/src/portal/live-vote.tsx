import type { PublicSnapshot, VoteView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/locales/use-language';
import { AnnulmentNote } from '../ui/votes/annulment-note';
import { Corrections } from '../ui/votes/corrections';
import { namedCorrections, namedOutcomes } from '../ui/votes/named-outcomes';
import { QuestionLine } from '../ui/votes/question-line';
import { VerdictBanner } from '../ui/votes/verdict-banner';
import { VoteCountdown } from '../ui/votes/vote-countdown';
import { VoteFigures } from '../ui/votes/vote-figures';
import { VoteMarks } from '../ui/votes/vote-marks';
import { castKey } from '../ui/votes/vote-words';
import { VotersDetails } from './voters-details';

const headings = {
  prepared: 'common.preparedVote',
  open: 'public.inProgressVote',
  closed: 'public.closedVote',
  announced: 'common.result',
} as const satisfies Record<Exclude<VoteView['status'], 'annulled'>, string>;

interface LiveVoteProps {
  readonly vote: VoteView;
  readonly snapshot: PublicSnapshot;
}

/** The vote in focus, from its preparation to its result. */
export function LiveVote({ vote, snapshot }: LiveVoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const over = vote.status === 'announced' || vote.status === 'annulled';
  return (
    <div className="live-vote" aria-live="polite">
      <p className="label">
        {vote.status === 'annulled' ? t('common.vote', { number: vote.number }) : t(headings[vote.status])}
      </p>
      <p className="live-vote-subject">{vote.subject}</p>
      <QuestionLine vote={vote} agenda={snapshot.agenda} />
      <VoteMarks vote={vote} />
      {vote.annulment && <AnnulmentNote reason={vote.annulment.reason} />}
      {!over && (
        <p className="soft">
          {vote.ruleText[language]} ({vote.legalBasis})
        </p>
      )}
      {!over && vote.question.kind === 'election' && (
        <p>
          {t('election.candidatesAre', {
            names: vote.question.candidates.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
      {vote.status === 'open' && <LiveCast vote={vote} />}
      {vote.status === 'announced' && <LiveResult vote={vote} snapshot={snapshot} />}
    </div>
  );
}

function LiveCast({ vote }: Pick<LiveVoteProps, 'vote'>) {
  const { t } = useTranslation();
  const share = vote.entitled === 0 ? 0 : (vote.cast / vote.entitled) * 100;
  return (
    <div className="live-cast">
      <b>{t(castKey(vote), { cast: vote.cast, entitled: vote.entitled })}</b>
      <VoteCountdown endsAt={vote.endsAt} />
      <div className="live-cast-bar" aria-hidden>
        <i style={{ width: `${share}%` }} />
      </div>
      {vote.ballot === 'secret' && <p className="soft">{t('procedure.secretHelp')}</p>}
    </div>
  );
}

function LiveResult({ vote, snapshot: { seats } }: LiveVoteProps) {
  const { result, matter, ballot } = vote;
  if (!result) return null;
  return (
    <>
      <VerdictBanner result={result} matter={matter} />
      <VoteFigures vote={vote} result={result} />
      <VotersDetails list={namedOutcomes(result, seats)} {...{ matter, ballot }} />
      <Corrections list={namedCorrections(vote.corrections, seats)} />
    </>
  );
}
