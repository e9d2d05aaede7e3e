import type { LiveCommand, OfficeSnapshot } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FloorKind } from '../../ui/components/floor-kind';
import { PressButton } from '../../ui/components/press-button';
import type { CommandInHand } from '../../ui/live/use-command';
import { clockFace } from '../../ui/locales/times';
import { OrderedList } from '../fields/ordered-list';
import { BeyondLimit } from './beyond-limit';
import { ClubTimes } from './club-times';
import { FloorNow } from './floor-now';
import { GiveFloor, type Speaker } from './give-floor';
import { ItemLimits } from './item-limits';
import { type Seconds, SecondsChoice } from './seconds-choice';
import { speakingLimit } from './speaking-limit';

/** Speaking limits in seconds that rules of procedure use. */
const speakingTimes = [60, 120, 180, 300, 600] as const;

interface DiscussionProps {
  readonly snapshot: OfficeSnapshot;
  readonly hand: CommandInHand;
}

/** Who speaks, who waits and in which order, giving the floor, and what is left of the clubs' time. */
export function Discussion({ snapshot, hand }: DiscussionProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState<Seconds>('rules');
  const grant = (speaker: Speaker) => hand.send(grantOf(speaker, limit));
  const { floor, speakersList } = snapshot;
  const limitWords = (seconds: number | null) =>
    seconds === null ? t('office.noLimit') : clockFace(seconds);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('office.discussion')}</h2>
        <SecondsChoice
          label={t('office.limit')}
          withoutLimit={t('office.noLimit')}
          asInRules={t('console.limitByRules')}
          offered={speakingTimes}
          value={limit}
          onChange={setLimit}
        />
      </div>
      <FloorNow floor={floor} hand={hand} />
      {speakersList.length > 0 && (
        <OrderedList
          label={t('common.speakersList')}
          disabled={hand.busy}
          onOrder={(ids) => hand.send({ type: 'speakers.order', requestIds: [...ids] })}
          rows={speakersList.map(({ requestId, memberId, name, kind }, index) => ({
            id: requestId,
            name,
            content: (
              <>
                <span className="waiting-name">
                  {index + 1}. {name} <FloorKind kind={kind} />{' '}
                  {limit === 'rules' && (
                    <span className="soft waiting-limit">{limitWords(speakingLimit(snapshot, kind))}</span>
                  )}
                </span>
                <PressButton
                  size="small"
                  look={index === 0 ? 'main' : 'plain'}
                  isDisabled={hand.busy}
                  aria-label={t('office.grantTo', { name })}
                  onPress={() => grant({ kind: 'member', memberId })}
                >
                  {t('office.grant')}
                </PressButton>
              </>
            ),
          }))}
        />
      )}
      <BeyondLimit seats={snapshot.seats} hand={hand} />
      <ClubTimes times={snapshot.clubTimes} snapshotAt={snapshot.serverTime} />
      <div className="discussion-foot">
        <GiveFloor snapshot={snapshot} onGive={grant} />
        <ItemLimits snapshot={snapshot} hand={hand} />
      </div>
    </section>
  );
}

/** Without a limit of its own the command leaves it to the server, which knows the kind of the speech. */
function grantOf(speaker: Speaker, limit: Seconds): LiveCommand {
  return { type: 'floor.grant', speaker, ...(limit === 'rules' ? {} : { limitSeconds: limit }) };
}
