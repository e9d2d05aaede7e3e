import type { AgendaItemView, OfficeSnapshot } from '@kworum/contracts';
import { Timer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import type { CommandInHand } from '../../ui/live/use-command';
import { minutesOf, secondsFrom } from '../fields/minutes';

interface ItemLimitsProps {
  readonly snapshot: OfficeSnapshot;
  readonly hand: CommandInHand;
}

/** Limits of the current item in place of the council's. */
export function ItemLimits({ snapshot, hand }: ItemLimitsProps) {
  const { t } = useTranslation();
  const [openFor, setOpenFor] = useState<string | null>(null);
  const item = snapshot.agenda.find(({ status }) => status === 'current');
  if (!item) return null;
  if (openFor !== item.itemId) {
    return (
      <PressButton
        size="small"
        look="quiet"
        icon={<Timer aria-hidden size={16} />}
        onPress={() => setOpenFor(item.itemId)}
      >
        {t(item.limits ? 'console.itemLimitsOwn' : 'console.itemLimits')}
      </PressButton>
    );
  }
  return <ItemLimitsForm item={item} rules={snapshot.rules} hand={hand} onClose={() => setOpenFor(null)} />;
}

interface ItemLimitsFormProps {
  readonly item: AgendaItemView;
  readonly rules: OfficeSnapshot['rules'];
  readonly hand: CommandInHand;
  readonly onClose: () => void;
}

function ItemLimitsForm({ item, rules, hand, onClose }: ItemLimitsFormProps) {
  const { t } = useTranslation();
  const held = item.limits ?? {
    speechSeconds: rules.speechSeconds.speech,
    clubSeconds: rules.clubSecondsPerItem,
  };
  const [speech, setSpeech] = useState(minutesOf(held.speechSeconds));
  const [club, setClub] = useState(minutesOf(held.clubSeconds));
  const speechSeconds = secondsFrom(speech);
  const clubSeconds = secondsFrom(club);
  const wrong = (seconds: number | null | undefined) =>
    seconds === undefined ? t('console.minutesWrong') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (speechSeconds === undefined || clubSeconds === undefined) return;
    hand.send({ type: 'item.limit', itemId: item.itemId, speechSeconds, clubSeconds });
    onClose();
  };
  return (
    <form className="vote-form item-limits" onSubmit={submit} aria-label={t('console.itemLimits')}>
      <div className="item-limits-row">
        <TextInput
          label={t('console.speechMinutes')}
          value={speech}
          onChange={setSpeech}
          help={t('console.minutesHelp')}
          error={wrong(speechSeconds)}
          autoFocus
        />
        <TextInput
          label={t('console.clubMinutes')}
          value={club}
          onChange={setClub}
          help={t('console.minutesHelp')}
          error={wrong(clubSeconds)}
        />
      </div>
      <div className="form-buttons">
        <PressButton
          type="submit"
          size="small"
          look="main"
          isDisabled={hand.busy || speechSeconds === undefined || clubSeconds === undefined}
        >
          {t('console.setLimits')}
        </PressButton>
        <PressButton size="small" look="quiet" onPress={onClose}>
          {t('common.cancel')}
        </PressButton>
      </div>
    </form>
  );
}
