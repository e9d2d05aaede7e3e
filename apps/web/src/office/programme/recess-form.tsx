import type { Recess } from '@kworum/contracts';
import { Coffee } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';

interface RecessFormProps {
  readonly recess: Recess | null;
  readonly onChange: (recess: Recess | null) => void;
}

/** A break is announced on the picture, and called off; a vote comes before it by itself. */
export function RecessForm({ recess, onChange }: RecessFormProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState('');
  if (recess) {
    const { until: announced } = recess;
    return (
      <div className="recess recess-on">
        <span role="status">
          <Coffee aria-hidden size={18} />
          {announced === null
            ? t('programme.recess.on')
            : t('programme.recess.onUntil', { until: announced })}
        </span>
        <PressButton size="small" onPress={() => onChange(null)}>
          {t('programme.recess.end')}
        </PressButton>
      </div>
    );
  }
  return (
    <form
      className="recess slate-form"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ until: until === '' ? null : until });
      }}
    >
      <TextInput type="time" label={t('programme.recess.until')} value={until} onChange={setUntil} />
      <PressButton type="submit" size="small" icon={<Coffee aria-hidden size={16} />}>
        {t('programme.recess.announce')}
      </PressButton>
    </form>
  );
}
