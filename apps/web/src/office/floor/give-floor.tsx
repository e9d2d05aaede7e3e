import type { LiveCommand, OfficeSnapshot } from '@kworum/contracts';
import { UserPlus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';

export type Speaker = Extract<LiveCommand, { type: 'floor.grant' }>['speaker'];

interface GiveFloorProps {
  readonly snapshot: OfficeSnapshot;
  readonly onGive: (speaker: Speaker) => void;
}

/** Gives the floor to a guest, or to a member who is not on the list. */
export function GiveFloor({ snapshot: { guests, seats }, onGive }: GiveFloorProps) {
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
