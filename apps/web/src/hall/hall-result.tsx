import type { HallSnapshot, ResultView, VoteView } from '@kworum/contracts';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { namedCorrections, namedOutcomes } from '../ui/votes/named-outcomes';
import { countOf } from '../ui/votes/outcome';
import { OutcomeIcon } from '../ui/votes/outcome-icon';
import { VerdictBanner } from '../ui/votes/verdict-banner';
import { VoteMarks } from '../ui/votes/vote-marks';
import { choicesOffered, outcomeKey, outcomeOfOneKey } from '../ui/votes/vote-words';
import { HallSeats, largeUpTo } from './hall-seats';

interface HallResultProps {
  readonly vote: VoteView;
  readonly result: ResultView;
  readonly snapshot: HallSnapshot;
}

/** Big counts, the verdict, and everybody's name. */
export function HallResult({ vote, result, snapshot }: HallResultProps) {
  const { t } = useTranslation();
  const { matter } = vote;
  const offered = choicesOffered(matter);
  const many = result.outcomes.length > largeUpTo;
  return (
    <main className={many ? 'hall-result hall-result-many' : 'hall-result'}>
      <h1 className="hall-title">{vote.subject}</h1>
      <VoteMarks vote={vote} />
      <div className={offered.length === 1 ? 'hall-counts hall-counts-one' : 'hall-counts'}>
        {offered.map((choice) => (
          <div key={choice} className={`hall-count figure-${choice}`}>
            <b>{countOf(result.counts, choice)}</b>
            <span>{t(outcomeKey(matter, choice))}</span>
          </div>
        ))}
        <VerdictBanner result={result} matter={matter} />
      </div>
      <HallSeats
        entries={namedOutcomes(result, snapshot.seats).map(({ seat, name, outcome, channel }) => ({
          seat,
          name,
          look:
            outcome === 'for' || outcome === 'against' || outcome === 'abstain' ? 'is-plain' : 'is-waiting',
          icon: <OutcomeIcon outcome={outcome} size="1.25em" />,
          words: t(outcomeOfOneKey(matter, outcome)),
          ...(channel === 'roll-call'
            ? { mark: <Megaphone aria-label={t('procedure.byRollCall')} className="hall-channel" /> }
            : {}),
        }))}
      />
      <HallCorrections vote={vote} snapshot={snapshot} />
      <HallRest vote={vote} result={result} snapshot={snapshot} />
    </main>
  );
}

/** Who corrected the own ballot, in a line or two; the reasons stand in the record. */
function HallCorrections({ vote, snapshot }: Omit<HallResultProps, 'result'>) {
  const { t } = useTranslation();
  const corrections = namedCorrections(vote.corrections, snapshot.seats);
  if (corrections.length === 0) return null;
  const declared = corrections.map(({ name, choice }) =>
    t('procedure.correction', { name, choice: t(`outcomeOfOne.${choice}`) }),
  );
  return (
    <p className="hall-corrections">
      <b>{t('procedure.corrections')}:</b> {declared.join(', ')}
    </p>
  );
}

function HallRest({ vote, result, snapshot }: HallResultProps) {
  const { t } = useTranslation();
  const { present, required } = result.quorum;
  const rest = (['no-vote', 'absent', 'excluded'] as const)
    .filter((outcome) => countOf(result.counts, outcome) > 0)
    .map((outcome) => `${t(outcomeKey(vote.matter, outcome))}: ${countOf(result.counts, outcome)}`);
  const quorum = t('common.present', { present, size: snapshot.meeting.statutorySize, required });
  const rollCall = result.outcomes.some(({ channel }) => channel === 'roll-call');
  return (
    <footer className="hall-foot hall-soft">
      <span>{[quorum, ...rest.map((words) => `${words}.`)].join(' ')}</span>
      {rollCall && (
        <span className="hall-channel-key" aria-hidden>
          <Megaphone className="hall-channel" /> {t('procedure.byRollCall')}
        </span>
      )}
    </footer>
  );
}
