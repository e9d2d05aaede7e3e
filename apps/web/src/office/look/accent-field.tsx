import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface AccentFieldProps {
  readonly value: string;
  readonly onChange: (accent: string) => void;
}

/** Chosen by eye or typed from the council's book of signs. */
export function AccentField({ value, onChange }: AccentFieldProps) {
  const { t } = useTranslation();
  const [field, help] = [useId(), useId()];
  return (
    <div className="field">
      <label htmlFor={field}>{t('look.accent')}</label>
      <span className="look-accent">
        <input
          type="color"
          aria-label={t('look.accentByEye')}
          value={/^#[0-9a-f]{6}$/.test(value) ? value : '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          id={field}
          aria-describedby={help}
          spellCheck={false}
          maxLength={7}
          value={value}
          onChange={({ target }) => onChange(target.value.trim().toLowerCase())}
        />
      </span>
      <span id={help} className="field-help">
        {t('look.accentHelp')}
      </span>
    </div>
  );
}
