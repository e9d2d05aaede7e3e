import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';

interface ChooseProps<T extends string> {
  readonly label: string;
  /** Null for none yet. */
  readonly value: T | null;
  readonly options: readonly { readonly id: T; readonly words: string }[];
  readonly onChange: (value: T) => void;
  /** Shown while there is no value. */
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** One of a few, from a list that opens. */
export function Choose<T extends string>(props: ChooseProps<T>) {
  const { label, value, options, onChange, placeholder, autoFocus = false } = props;
  return (
    <Select
      className="field"
      value={value}
      autoFocus={autoFocus}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label>{label}</Label>
      <Button className="choose-button">
        <SelectValue />
        <ChevronDown aria-hidden size={18} />
      </Button>
      <Popover className="popover">
        <ListBox className="choices" items={options}>
          {({ id, words }) => (
            <ListBoxItem id={id} textValue={words} className="choices-item">
              {({ isSelected }) => (
                <>
                  {words}
                  {isSelected && <Check aria-hidden size={16} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
