import type { OfficeSnapshot } from '@kworum/contracts';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import type { CommandInHand } from '../../ui/live/use-command';
import { timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { VoteForm } from '../prepare-vote/vote-form';
import { voteSituation } from '../prepare-vote/vote-situation';
import { canPrepare } from './can-prepare';
import { ConfirmClosing } from './confirm-closing';
import { HandWords } from './hand-words';
import { type Step, stepsOf } from './next-step';
import { NextStepButton, OtherSteps } from './next-step-button';
import { SecondsChoice } from '../floor/seconds-choice';
import { commandOf } from './step-command';
import { useEnter } from './use-enter';
import { useSettled } from './use-settled';

/** Seconds that members get to vote, where a council limits it. */
const voteTimes = [30, 60, 120] as const;

interface StepPanelProps {
  readonly snapshot: OfficeSnapshot;
  readonly hand: CommandInHand;
  /** Something else on the console waits for Enter. */
  readonly quiet: boolean;
}

/** Where the meeting stands and the next sensible step as one big button. */
export function StepPanel({ snapshot, hand, quiet }: StepPanelProps) {
  const { t } = useTranslation();
  const [formFor, setFormFor] = useState<string | null>(null);
  const [override, setOverride] = useState({ voteId: '', reason: '' });
  const [timeLimit, setTimeLimit] = useState<number | null>(null);
  const [closing, setClosing] = useState<Step | null>(null);
  const { next, others } = stepsOf(snapshot);
  const situation = voteSituation(snapshot);
  const formOpen = situation !== null && formFor === situation.item.itemId && canPrepare(snapshot);
  const opening = next?.kind === 'open-vote' || next?.kind === 'open-vote-overriding' ? next : null;
  const needsReason = next?.kind === 'open-vote-overriding';
  const reason = opening?.voteId === override.voteId ? override.reason : '';
  const settled = useSettled(next ? keyOf(next) : '');
  const blocked = !settled || hand.busy || (needsReason && reason.trim() === '');

  const { send } = hand;
  const { vote, handedIn } = snapshot;
  const cardsOut = handedIn === null ? 0 : (vote?.cast ?? 0) - handedIn;
  const itemId = situation?.item.itemId;
  const take = useCallback(
    (step: Step) => {
      if (step.kind === 'prepare-vote') return setFormFor(itemId ?? null);
      if (step.kind === 'close-meeting' || (step.kind === 'close-vote' && cardsOut > 0))
        return setClosing(step);
      const command = commandOf(step, { timeLimit, reason: reason.trim() });
      if (command) send(command);
    },
    [cardsOut, itemId, reason, send, timeLimit],
  );
  const takeNext = useCallback(() => {
    if (next) take(next);
  }, [next, take]);
  useEnter(next && !blocked && !formOpen && !closing && !quiet ? takeNext : null);

  return (
    <section className="panel step-panel" aria-live="polite">
      <WhereWeAre snapshot={snapshot} />
      {formOpen ? (
        <VoteForm
          situation={situation}
          busy={hand.busy}
          onCancel={() => setFormFor(null)}
          onPrepare={(command) => {
            setFormFor(null);
            send(command);
          }}
        />
      ) : closing && next !== null ? (
        <ConfirmClosing
          question={
            closing.kind === 'close-vote'
              ? t('console.confirmCardsOut', { count: cardsOut })
              : t('office.confirmClosing')
          }
          answer={t(closing.kind === 'close-vote' ? 'console.closeAllTheSame' : 'office.closeForGood')}
          busy={hand.busy}
          onCancel={() => setClosing(null)}
          onConfirm={() => {
            setClosing(null);
            const command = commandOf(closing, { timeLimit: null, reason: '' });
            send(command ?? { type: 'meeting.close' });
          }}
        />
      ) : (
        <>
          {opening && needsReason && (
            <TextInput
              label={t('office.overrideReason')}
              value={reason}
              onChange={(text) => setOverride({ voteId: opening.voteId, reason: text })}
              rows={2}
              required
            />
          )}
          {next && <NextStepButton step={next} disabled={blocked} onTake={takeNext} />}
          <div className="step-options">
            <OtherSteps steps={others} disabled={hand.busy} onTake={take} />
            {opening && (
              <SecondsChoice
                label={t('console.timeLimit')}
                withoutLimit={t('console.noTimeLimit')}
                offered={voteTimes}
                value={timeLimit}
                onChange={setTimeLimit}
              />
            )}
          </div>
        </>
      )}
      <HandWords hand={hand} />
    </section>
  );
}

/** Tells one step from the next, also of the same kind. */
function keyOf(step: Step): string {
  const about = 'voteId' in step ? step.voteId : 'itemId' in step ? step.itemId : '';
  return `${step.kind} ${about}`;
}

function WhereWeAre({ snapshot: { meeting, agenda } }: { readonly snapshot: OfficeSnapshot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const item = agenda.find((candidate) => candidate.status === 'current');
  if (meeting.phase === 'open' && item) {
    const time = item.startedAt ? timeOfDay(item.startedAt, language) : '';
    return (
      <>
        <p className="label">{t('office.current', { number: item.number, time })}</p>
        <h1>{item.title}</h1>
      </>
    );
  }
  const words =
    meeting.phase === 'closed'
      ? 'office.meetingOver'
      : meeting.phase === 'open'
        ? 'office.noCurrentItem'
        : 'office.beforeMeeting';
  return <h1>{t(words)}</h1>;
}
