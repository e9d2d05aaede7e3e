import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';

const unlimited = 'none';

interface SecondsChoiceProps {
  readonly label: string;
  readonly withoutLimit: string;
  /** Seconds; whole minutes are told as minutes. */
  readonly offered: readonly number[];
  /** Null for no limit. */
  readonly value: number | null;
  readonly onChange: (seconds: number | null) => void;
}

/** A time limit out of a few that rules of procedure use. */
export function SecondsChoice({ label, withoutLimit, offered, value, onChange }: SecondsChoiceProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="limits"
      orientation="horizontal"
      value={value === null ? unlimited : String(value)}
      onChange={(chosen) => onChange(chosen === unlimited ? null : Number(chosen))}
    >
      <Label>{label}</Label>
      {offered.map((seconds) => (
        <Radio key={seconds} value={String(seconds)} className="limit">
          {seconds % 60 === 0
            ? t('office.minutes', { count: seconds / 60 })
            : t('console.seconds', { count: seconds })}
        </Radio>
      ))}
      <Radio value={unlimited} className="limit">
        {withoutLimit}
      </Radio>
    </RadioGroup>
  );
}
