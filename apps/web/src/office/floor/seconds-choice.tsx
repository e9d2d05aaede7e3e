import { useTranslation } from 'react-i18next';
import { Pills } from '../fields/pills';

const unlimited = 'none';
const byRules = 'rules';

/** Seconds, null for no limit, `rules` for what the council's rules say of each kind of speech. */
export type Seconds = number | null | typeof byRules;

interface SecondsChoiceProps<T extends Seconds> {
  readonly label: string;
  readonly withoutLimit: string;
  /** Words of the choice that leaves it to the rules; absent where there are none. */
  readonly asInRules?: string;
  /** Seconds; whole minutes are told as minutes. */
  readonly offered: readonly number[];
  readonly value: T;
  readonly onChange: (seconds: T | number | null) => void;
}

/** A time limit out of a few that rules of procedure use. */
export function SecondsChoice<T extends Seconds>(props: SecondsChoiceProps<T>) {
  const { label, withoutLimit, asInRules, offered, value, onChange } = props;
  const { t } = useTranslation();
  const words = (seconds: number) =>
    seconds % 60 === 0
      ? t('office.minutes', { count: seconds / 60 })
      : t('console.seconds', { count: seconds });
  return (
    <Pills
      label={label}
      value={value === null ? unlimited : String(value)}
      options={[
        ...(asInRules === undefined ? [] : [{ id: byRules, words: asInRules }]),
        ...offered.map((seconds) => ({ id: String(seconds), words: words(seconds) })),
        { id: unlimited, words: withoutLimit },
      ]}
      onChange={(chosen) =>
        onChange(chosen === unlimited ? null : chosen === byRules ? (byRules as T) : Number(chosen))
      }
    />
  );
}
