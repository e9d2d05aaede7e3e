import type { MemberSnapshot, OwnView } from '@kworum/contracts';
import { Gavel, Hand, MessageCircleReply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FloorKind } from '../ui/components/floor-kind';
import { PressButton } from '../ui/components/press-button';
import type { CommandInHand } from '../ui/live/use-command';
import { CommandWords } from './command-words';

interface FloorActionsProps {
  readonly snapshot: MemberSnapshot;
  readonly own: OwnView;
  readonly room: CommandInHand;
}

/** Asking for the floor and seeing when it comes. */
export function FloorActions({ snapshot, own, room }: FloorActionsProps) {
  const { t } = useTranslation();
  const mayAsk = own.present && snapshot.agenda.some((item) => item.status === 'current');
  const closed = !mayAsk || own.floorRequest !== null || room.busy;
  const ask = (kind: 'speech' | 'ad-vocem' | 'point-of-order') => () =>
    room.send({ type: 'floor.request', kind });
  return (
    <aside className="floor-actions">
      {own.floorRequest ? (
        <div className="my-place" role="status">
          {t('tablet.yourPlace', { position: own.floorRequest.position })}
          <FloorKind kind={own.floorRequest.kind} />
        </div>
      ) : (
        <div className="floor-buttons">
          <PressButton
            look="main"
            size="large"
            icon={<Hand aria-hidden />}
            isDisabled={closed}
            onPress={ask('speech')}
          >
            {t('tablet.requestFloor')}
          </PressButton>
          <PressButton
            size="large"
            icon={<MessageCircleReply aria-hidden />}
            isDisabled={closed}
            onPress={ask('ad-vocem')}
          >
            {t('tablet.adVocem')}
          </PressButton>
          <PressButton
            size="large"
            icon={<Gavel aria-hidden />}
            isDisabled={closed}
            onPress={ask('point-of-order')}
          >
            {t('tablet.pointOfOrder')}
          </PressButton>
        </div>
      )}
      {own.present && <CommandWords progress={room.progress} />}
      <section className="waiting-list">
        <h2 className="label">{t('common.speakersList')}</h2>
        {snapshot.speakersList.length === 0 && <p className="soft">{t('common.nobodyWaits')}</p>}
        <ol aria-live="polite">
          {snapshot.speakersList.map((request, index) => (
            <li key={request.requestId} className={request.memberId === own.memberId ? 'is-me' : ''}>
              <span className="next-number">{index + 1}.</span>
              <span>{request.memberId === own.memberId ? t('tablet.you') : request.name}</span>
              <FloorKind kind={request.kind} />
            </li>
          ))}
        </ol>
      </section>
      {own.floorRequest && (
        <PressButton isDisabled={room.busy} onPress={() => room.send({ type: 'floor.withdraw' })}>
          {t('tablet.withdraw')}
        </PressButton>
      )}
    </aside>
  );
}
