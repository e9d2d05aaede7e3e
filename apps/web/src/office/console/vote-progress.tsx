import type { AgendaItemView, OfficeSnapshot, ResultView, SeatView, VoteView } from '@kworum/contracts';
import { Megaphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { AnnulmentNote } from '../../ui/votes/annulment-note';
import { Corrections } from '../../ui/votes/corrections';
import { NamedList } from '../../ui/votes/named-list';
import { namedCorrections, namedOutcomes } from '../../ui/votes/named-outcomes';
import { QuestionLine } from '../../ui/votes/question-line';
import { VerdictBanner } from '../../ui/votes/verdict-banner';
import { VoteCountdown } from '../../ui/votes/vote-countdown';
import { VoteFigures } from '../../ui/votes/vote-figures';
import { VoteMarks } from '../../ui/votes/vote-marks';
import { castKey } from '../../ui/votes/vote-words';
import { SecrecyWarnings } from './secrecy-warnings';

interface VoteProgressProps {
  readonly vote: VoteView;
  readonly agenda: readonly AgendaItemView[];
  readonly seats: readonly SeatView[];
  /** The menu of what may follow. */
  readonly menu: ReactNode;
}

interface OpenVoteProgressProps extends VoteProgressProps {
  /** Ballots of an anonymous vote that are in. */
  readonly handedIn: number | null;
  /** Null while a roll call is on. */
  readonly onRollCall: (() => void) | null;
}

/** A running vote: how many ballots are in, and whose are not. */
export function OpenVoteProgress({ vote, agenda, seats, menu, handedIn, onRollCall }: OpenVoteProgressProps) {
  const { t } = useTranslation();
  const missing = seats.filter((seat) => seat.present && !seat.excluded && !seat.hasVoted);
  const share = vote.entitled === 0 ? 0 : (vote.cast / vote.entitled) * 100;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('office.openVote')}</h2>
        {menu}
      </div>
      <p className="vote-subject">{vote.subject}</p>
      <QuestionLine vote={vote} agenda={agenda} />
      <VoteMarks vote={vote} />
      <div className="cast-line">
        <b>{t(castKey(vote), { cast: vote.cast, entitled: vote.entitled })}</b>
        <div className="cast-bar" aria-hidden>
          <i style={{ width: `${share}%` }} />
        </div>
        <VoteCountdown endsAt={vote.endsAt} />
      </div>
      {handedIn !== null && (
        <p className="soft" role="status">
          {t('console.cardsBack', { handedIn, issued: vote.cast })}
        </p>
      )}
      {onRollCall && (
        <>
          <p className="soft">
            {missing.length === 0
              ? t(handedIn !== null && handedIn < vote.cast ? 'console.cardsOut' : 'office.everybodyVoted')
              : t('office.waitingFor', { names: missing.map((seat) => seat.name).join(', ') })}
          </p>
          {vote.ballot === 'secret' ? (
            <p className="soft">{t('console.noSecretRollCall')}</p>
          ) : (
            <div className="other-steps">
              <PressButton size="small" icon={<Megaphone aria-hidden size={16} />} onPress={onRollCall}>
                {t('console.rollCall')}
              </PressButton>
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface DecidedVoteProps extends VoteProgressProps {
  readonly result: ResultView;
  readonly warnings: OfficeSnapshot['secrecyWarnings'];
}

/** A decided vote: before its announcement for the office alone. */
export function DecidedVote({ vote, agenda, seats, menu, result, warnings }: DecidedVoteProps) {
  const { t } = useTranslation();
  const { matter, corrections } = vote;
  return (
    <section className="panel decided">
      <div className="panel-head">
        <h2>{vote.status === 'closed' ? t('office.awaitingAnnouncement') : t('common.result')}</h2>
        {menu}
      </div>
      <p className="vote-subject">{vote.subject}</p>
      <QuestionLine vote={vote} agenda={agenda} />
      <VoteMarks vote={vote} />
      {vote.status === 'closed' && <SecrecyWarnings warnings={warnings} vote={vote} />}
      <div className={result.candidates ? 'decided-election' : 'decided-top'}>
        <VerdictBanner result={result} matter={matter} />
        <VoteFigures vote={vote} result={result} />
      </div>
      {vote.ballot === 'secret' && <h3 className="label">{t('console.whoVoted')}</h3>}
      <NamedList
        list={namedOutcomes(result, seats)}
        matter={matter}
        legend={vote.ballot === 'secret' || result.candidates !== null}
      />
      <Corrections list={namedCorrections(corrections, seats)} />
    </section>
  );
}

/** A vote without force: its reason instead of its verdict. */
export function AnnulledVote({ vote, agenda }: Pick<VoteProgressProps, 'vote' | 'agenda'>) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('common.vote', { number: vote.number })}</h2>
      <p className="vote-subject">{vote.subject}</p>
      <QuestionLine vote={vote} agenda={agenda} />
      <VoteMarks vote={vote} />
      {vote.annulment && <AnnulmentNote reason={vote.annulment.reason} />}
    </section>
  );
}
