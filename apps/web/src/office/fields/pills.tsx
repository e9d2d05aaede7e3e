import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

interface PillsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly words: string }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of a few, all in view. */
export function Pills<T extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: PillsProps<T>) {
  return (
    <RadioGroup
      className="limits"
      orientation="horizontal"
      value={value}
      isDisabled={disabled}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
    >
      <Label>{label}</Label>
      {options.map(({ id, words }) => (
        <Radio key={id} value={id} className="limit">
          {words}
        </Radio>
      ))}
    </RadioGroup>
  );
}
