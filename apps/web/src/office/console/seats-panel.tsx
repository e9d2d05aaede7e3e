import type { LiveCommand, OfficeSnapshot, SeatView } from '@kworum/contracts';
import { CircleCheck, Hand } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { RemoteMark } from '../../ui/components/remote-mark';

interface SeatsPanelProps {
  readonly snapshot: OfficeSnapshot;
  readonly onCommand: (command: LiveCommand) => void;
}

/** The room: present, device alive, wants to speak, has voted. A press opens what can be done for that seat. */
export function SeatsPanel({ snapshot, onCommand }: SeatsPanelProps) {
  const { t } = useTranslation();
  const connected = new Set(
    snapshot.devices.filter((device) => device.connected).map((device) => device.memberId),
  );
  const waiting = new Set(snapshot.speakersList.map((request) => request.memberId));
  const preparedVoteId = snapshot.vote?.status === 'prepared' ? snapshot.vote.voteId : null;
  return (
    <section className="seats" aria-label={t('office.seats')}>
      <h2 className="label">{t('office.seats')}</h2>
      <div className="seats-grid">
        {snapshot.seats.map((seat) => (
          <Seat
            key={seat.memberId}
            seat={seat}
            connected={connected.has(seat.memberId)}
            wantsFloor={waiting.has(seat.memberId)}
            voting={snapshot.vote?.status === 'open'}
            preparedVoteId={preparedVoteId}
            remoteAllowed={snapshot.meeting.remoteAllowed}
            onCommand={onCommand}
          />
        ))}
      </div>
    </section>
  );
}

interface SeatProps {
  readonly seat: SeatView;
  readonly connected: boolean;
  readonly wantsFloor: boolean;
  readonly voting: boolean;
  readonly preparedVoteId: string | null;
  readonly remoteAllowed: boolean;
  readonly onCommand: (command: LiveCommand) => void;
}

function Seat(props: SeatProps) {
  const { seat, connected, wantsFloor, voting, preparedVoteId, remoteAllowed, onCommand } = props;
  const { t } = useTranslation();
  const state = !seat.present ? 'absent' : connected ? 'present' : 'silent';
  const words = {
    absent: 'office.seatAbsent',
    present: 'office.seatPresent',
    silent: 'office.seatSilent',
  } as const;
  const { memberId } = seat;
  return (
    <MenuTrigger>
      <Button className={`seat seat-${state}`}>
        <i className="seat-dot" aria-hidden />
        <span className="seat-name">{seat.name}</span>
        <span className="seen-by-readers-only">: {t(words[state])}</span>
        {seat.present && seat.remote && <RemoteMark size={14} />}
        {wantsFloor && <Hand size={16} className="seat-hand" aria-label={t('office.seatWantsFloor')} />}
        {voting && seat.hasVoted && (
          <CircleCheck size={17} className="seat-voted" aria-label={t('office.seatVoted')} />
        )}
        {seat.excluded && <span className="seat-excluded">{t('office.seatExcluded')}</span>}
      </Button>
      <Popover className="popover">
        <Menu className="choices">
          <MenuItem
            className="choices-item"
            onAction={() =>
              onCommand({ type: seat.present ? 'attendance.check-out' : 'attendance.check-in', memberId })
            }
          >
            {t(seat.present ? 'office.checkOut' : 'office.checkIn')}
          </MenuItem>
          {remoteAllowed && !seat.present && (
            <MenuItem
              className="choices-item"
              onAction={() => onCommand({ type: 'attendance.check-in', memberId, remote: true })}
            >
              {t('console.checkInRemote')}
            </MenuItem>
          )}
          {preparedVoteId !== null && !seat.excluded && (
            <MenuItem
              className="choices-item"
              onAction={() => onCommand({ type: 'recusal.declare', voteId: preparedVoteId, memberId })}
            >
              {t('office.recuse')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
