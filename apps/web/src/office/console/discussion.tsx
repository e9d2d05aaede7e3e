import type { LiveCommand, OfficeSnapshot } from '@kworum/contracts';
import { Mic, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { FloorKind } from '../../ui/components/floor-kind';
import { PressButton } from '../../ui/components/press-button';
import { SpeakingTime } from '../../ui/components/speaker-card';
import type { CommandInHand } from '../../ui/live/use-command';
import { SecondsChoice } from './seconds-choice';

type Speaker = Extract<LiveCommand, { type: 'floor.grant' }>['speaker'];

/** Speaking limits in seconds that rules of procedure use. */
const speakingTimes = [60, 120, 180, 300, 600] as const;
const extensionSeconds = 60;

interface DiscussionProps {
  readonly snapshot: OfficeSnapshot;
  readonly hand: CommandInHand;
}

/** Who speaks, who waits, and giving the floor. */
export function Discussion({ snapshot, hand }: DiscussionProps) {
  const { t } = useTranslation();
  const [limitSeconds, setLimitSeconds] = useState<number | null>(180);
  const grant = (speaker: Speaker) => hand.send({ type: 'floor.grant', speaker, limitSeconds });
  const { floor, speakersList } = snapshot;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('office.discussion')}</h2>
        <SecondsChoice
          label={t('office.limit')}
          withoutLimit={t('office.noLimit')}
          offered={speakingTimes}
          value={limitSeconds}
          onChange={setLimitSeconds}
        />
      </div>
      {floor ? (
        <div className="floor-now">
          <Mic aria-hidden size={20} />
          <span>
            <b>{floor.name}</b> <span className="soft">{floor.function}</span>
          </span>
          <SpeakingTime floor={floor} />
          {floor.limitSeconds !== null && (
            <PressButton
              size="small"
              isDisabled={hand.busy}
              aria-label={t('console.extendFloorLong')}
              onPress={() => hand.send({ type: 'floor.extend', seconds: extensionSeconds })}
            >
              {t('console.extendFloor')}
            </PressButton>
          )}
          <PressButton size="small" isDisabled={hand.busy} onPress={() => hand.send({ type: 'floor.end' })}>
            {t('office.endFloor')}
          </PressButton>
        </div>
      ) : (
        <p className="soft">{t('common.nobodySpeaks')}</p>
      )}
      <ol className="waiting">
        {speakersList.map((request, index) => (
          <li key={request.requestId}>
            <span className="waiting-name">
              {index + 1}. {request.name} <FloorKind kind={request.kind} />
            </span>
            <PressButton
              size="small"
              look={index === 0 ? 'main' : 'plain'}
              isDisabled={hand.busy}
              aria-label={t('office.grantTo', { name: request.name })}
              onPress={() => grant({ kind: 'member', memberId: request.memberId })}
            >
              {t('office.grant')}
            </PressButton>
          </li>
        ))}
      </ol>
      <GiveFloor snapshot={snapshot} onGive={grant} />
    </section>
  );
}

interface GiveFloorProps {
  readonly snapshot: OfficeSnapshot;
  readonly onGive: (speaker: Speaker) => void;
}

function GiveFloor({ snapshot: { guests, seats }, onGive }: GiveFloorProps) {
  const { t } = useTranslation();
  return (
    <MenuTrigger>
      <Button className="press press-quiet press-small">
        <UserPlus aria-hidden size={17} />
        <span>{t('office.giveFloor')}</span>
      </Button>
      <Popover className="popover">
        <Menu className="choices">
          <MenuSection>
            <Header className="choices-heading">{t('office.guests')}</Header>
            {guests.map(({ guestId, name, function: role }) => (
              <MenuItem
                key={guestId}
                className="choices-item"
                textValue={name}
                onAction={() => onGive({ kind: 'guest', guestId })}
              >
                {name} <span className="soft">{role}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="choices-heading">{t('office.members')}</Header>
            {seats
              .filter((seat) => seat.present)
              .map(({ memberId, name, function: role }) => (
                <MenuItem
                  key={memberId}
                  className="choices-item"
                  textValue={name}
                  onAction={() => onGive({ kind: 'member', memberId })}
                >
                  {name} <span className="soft">{role}</span>
                </MenuItem>
              ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
