import type { AgendaItemView } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { TextInput } from '../../ui/components/text-input';
import { Pills } from '../fields/pills';
import type { DraftChange } from './vote-draft';

const kinds = ['add', 'remove', 'move'] as const;
const first = 'first';

interface ChangeFieldsProps {
  readonly value: DraftChange;
  readonly agenda: readonly AgendaItemView[];
  readonly onChange: (value: DraftChange) => void;
}

/** A new item, an item taken off, or an item moved: only what has not begun. */
export function ChangeFields({ value, agenda, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<DraftChange>) => onChange({ ...value, ...part });
  const pending = agenda.filter(({ status }) => status === 'pending');
  const taken = value.kind === 'add' && agenda.some(({ number }) => number === value.number.trim());
  const places = agenda.filter(({ itemId }) => value.kind !== 'move' || itemId !== value.itemId);
  return (
    <div className="question-fields">
      <Pills
        label={t('prepare.change')}
        value={value.kind}
        options={kinds.map((id) => ({ id, words: t(`prepare.changes.${id}`) }))}
        onChange={(kind) => change({ kind })}
      />
      {value.kind === 'add' ? (
        <div className="change-row">
          <TextInput
            label={t('prepare.itemNumber')}
            value={value.number}
            onChange={(number) => change({ number })}
            error={taken ? t('prepare.numberTaken') : undefined}
            required
          />
          <TextInput
            label={t('prepare.itemTitle')}
            value={value.title}
            onChange={(title) => change({ title })}
            required
          />
        </div>
      ) : (
        <Choose
          label={t('prepare.whichItem')}
          value={value.itemId}
          placeholder={t('console.pick')}
          onChange={(itemId) => change({ itemId })}
          options={pending.map(asOption)}
        />
      )}
      {value.kind !== 'remove' && (
        <Choose
          label={t('prepare.place')}
          value={value.afterItemId ?? first}
          onChange={(chosen) => change({ afterItemId: chosen === first ? null : chosen })}
          options={[
            { id: first, words: t('prepare.placeFirst') },
            ...places.map(({ itemId, number, title }) => ({
              id: itemId,
              words: t('prepare.placeAfter', { number, title }),
            })),
          ]}
        />
      )}
    </div>
  );
}

function asOption({ itemId, number, title }: AgendaItemView) {
  return { id: itemId, words: `${number}. ${title}` };
}
