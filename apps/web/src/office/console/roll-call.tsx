import type { OfficeSnapshot, SeatView, VoteView } from '@kworum/contracts';
import { Megaphone, TabletSmartphone, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { SendCommand } from '../../ui/live/live-store';
import { useCommand } from '../../ui/live/use-command';
import type { Choice } from '../../ui/votes/outcome';
import { choicesOffered } from '../../ui/votes/vote-words';
import { callOrder, nameCalled } from './call-order';
import { CalledMember } from './called-member';
import type { Marks } from './election-marks';
import { HandWords } from './hand-words';
import { useChoiceKeys } from './use-choice-keys';

interface RollCallProps {
  readonly vote: VoteView;
  readonly snapshot: OfficeSnapshot;
  readonly sendCommand: SendCommand;
  readonly onEnd: () => void;
}

/** Names in order, one key per choice, under the same vote: for members whose devices fail. */
export function RollCall({ vote, snapshot, sendCommand, onEnd }: RollCallProps) {
  const { t } = useTranslation();
  const hand = useCommand(sendCommand);
  const [picked, setPicked] = useState<string | null>(null);
  const order = callOrder(snapshot.seats);
  const called = nameCalled(order, picked, hand.progress);
  const channels = new Map(snapshot.devices.map((device) => [device.memberId, device.ballotChannel]));

  const { send, busy } = hand;
  const calledId = called?.memberId ?? null;
  const { voteId, matter, question } = vote;
  const enter = useCallback(
    (choice: Choice | Marks) => {
      if (calledId === null) return;
      setPicked(null);
      send({ type: 'ballot.enter', voteId, memberId: calledId, choice });
    },
    [calledId, send, voteId],
  );
  const keys = useMemo(
    () =>
      new Map(
        choicesOffered(matter).flatMap((choice, index) => [
          [String(index + 1), choice] as const,
          [t(`console.letter.${choice}`).toLowerCase(), choice] as const,
        ]),
      ),
    [matter, t],
  );
  const election = question.kind === 'election' ? question : null;
  useChoiceKeys(keys, called && !busy && !election ? enter : null);

  return (
    <section className="panel roll-call" aria-label={t('console.rollCall')}>
      <div className="panel-head">
        <h2>
          <Megaphone aria-hidden size={17} /> {t('console.rollCall')}
        </h2>
        <PressButton size="small" look="quiet" icon={<X aria-hidden size={16} />} onPress={onEnd}>
          {t('console.endRollCall')}
        </PressButton>
      </div>
      {called ? (
        <CalledMember
          member={called}
          matter={matter}
          election={election}
          channel={called.hasVoted ? (channels.get(called.memberId) ?? null) : null}
          disabled={busy}
          onChoice={enter}
        />
      ) : (
        <p className="called-nobody">{t('office.everybodyVoted')}</p>
      )}
      <HandWords hand={hand} />
      {order.waiting.length > 0 && (
        <Names
          title={t('console.rollCallWaiting', { count: order.waiting.length })}
          members={order.waiting}
          calledId={calledId}
          onPick={setPicked}
        />
      )}
      {order.voted.length > 0 && (
        <Names
          title={t('console.rollCallVoted', { count: order.voted.length })}
          members={order.voted}
          calledId={calledId}
          onPick={setPicked}
          channels={channels}
        />
      )}
    </section>
  );
}

type Channel = OfficeSnapshot['devices'][number]['ballotChannel'];

interface NamesProps {
  readonly title: string;
  readonly members: readonly SeatView[];
  readonly calledId: string | null;
  readonly onPick: (memberId: string) => void;
  readonly channels?: ReadonlyMap<string, Channel>;
}

function Names({ title, members, calledId, onPick, channels }: NamesProps) {
  const called = useRef<HTMLButtonElement>(null);
  // The focus follows the reading, so that a screen reader says the name that is called.
  useEffect(() => called.current?.focus({ preventScroll: false }), [calledId]);
  return (
    <div className="call-names">
      <h3 className="label">{title}</h3>
      <ol>
        {members.map(({ memberId, seat, name }) => (
          <li key={memberId}>
            <Button
              ref={memberId === calledId ? called : null}
              className={memberId === calledId ? 'call-name is-called' : 'call-name'}
              {...(memberId === calledId ? { 'aria-current': 'step' as const } : {})}
              onPress={() => onPick(memberId)}
            >
              <span className="call-seat">{seat}</span>
              <span className="call-who">{name}</span>
              {channels && <ChannelMark channel={channels.get(memberId) ?? null} />}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function ChannelMark({ channel }: { readonly channel: Channel }) {
  const { t } = useTranslation();
  if (channel === null) return null;
  const Icon = channel === 'roll-call' ? Megaphone : TabletSmartphone;
  return (
    <span className="call-channel">
      <Icon aria-hidden size={14} />
      {t(channel === 'roll-call' ? 'procedure.byRollCall' : 'procedure.byTablet')}
    </span>
  );
}
