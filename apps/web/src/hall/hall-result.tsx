import type { HallSnapshot, ResultView, VoteView } from '@kworum/contracts';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { namedCorrections, namedOutcomes } from '../ui/votes/named-outcomes';
import { countOf, type Counts, type Outcome } from '../ui/votes/outcome';
import { OutcomeIcon } from '../ui/votes/outcome-icon';
import { QuestionLine } from '../ui/votes/question-line';
import { VerdictBanner } from '../ui/votes/verdict-banner';
import { VoteMarks } from '../ui/votes/vote-marks';
import { choicesOffered, outcomeKey, outcomeOfOneKey } from '../ui/votes/vote-words';
import { HallElection } from './hall-election';
import { HallSeats, largeUpTo } from './hall-seats';

interface HallResultProps {
  readonly vote: VoteView;
  readonly result: ResultView;
  readonly snapshot: HallSnapshot;
}

/** The verdict with what it rests on: big counts and everybody's name, or the candidates. */
export function HallResult({ vote, result, snapshot }: HallResultProps) {
  const { counts, candidates } = result;
  const many = counts !== null && result.outcomes.length > largeUpTo;
  return (
    <main className={many ? 'hall-result hall-result-many' : 'hall-result'}>
      <h1 className="hall-title">{vote.subject}</h1>
      <div className="hall-facts">
        <QuestionLine vote={vote} agenda={snapshot.agenda} />
        <VoteMarks vote={vote} />
      </div>
      {counts && <HallCounts {...{ vote, result, counts }} />}
      {counts && <NamedGrid {...{ vote, result, snapshot }} />}
      {candidates && <VerdictBanner result={result} matter={vote.matter} />}
      {candidates && <HallElection vote={vote} candidates={candidates} />}
      <HallCorrections vote={vote} snapshot={snapshot} />
      <HallRest vote={vote} result={result} snapshot={snapshot} />
    </main>
  );
}

interface HallCountsProps extends Omit<HallResultProps, 'snapshot'> {
  readonly counts: Counts;
}

function HallCounts({ vote: { matter }, result, counts }: HallCountsProps) {
  const { t } = useTranslation();
  const offered = choicesOffered(matter);
  return (
    <div className={offered.length === 1 ? 'hall-counts hall-counts-one' : 'hall-counts'}>
      {offered.map((choice) => (
        <div key={choice} className={`hall-count figure-${choice}`}>
          <b>{countOf(counts, choice)}</b>
          <span>{t(outcomeKey(matter, choice))}</span>
        </div>
      ))}
      <VerdictBanner result={result} matter={matter} />
    </div>
  );
}

const withBallot: ReadonlySet<Outcome> = new Set(['for', 'against', 'abstain', 'voted']);

/** Who voted how; of a secret vote only who voted. */
function NamedGrid({ vote: { matter }, result, snapshot }: HallResultProps) {
  const { t } = useTranslation();
  return (
    <HallSeats
      entries={namedOutcomes(result, snapshot.seats).map(({ seat, name, outcome, channel }) => ({
        seat,
        name,
        look: withBallot.has(outcome) ? 'is-plain' : 'is-waiting',
        icon: <OutcomeIcon outcome={outcome} size="1.25em" />,
        words: t(outcomeOfOneKey(matter, outcome)),
        ...(channel === 'roll-call'
          ? { mark: <Megaphone aria-label={t('procedure.byRollCall')} className="hall-channel" /> }
          : {}),
      }))}
    />
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
  const told = (outcome: Outcome) => result.outcomes.filter((one) => one.outcome === outcome).length;
  const outcomes = (['voted', 'no-vote', 'absent', 'excluded'] as const).filter(
    (outcome) => told(outcome) > 0 && !(outcome === 'voted' && result.counts),
  );
  const rest = outcomes.map((outcome) => `${t(outcomeKey(vote.matter, outcome))}: ${told(outcome)}`);
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
