import type { ProgrammeControl, PushStatus } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { Tick } from '../fields/tick';

interface PushListProps {
  readonly control: ProgrammeControl;
  /** Absent or empty: the programme goes nowhere else. */
  readonly push: readonly PushStatus[] | undefined;
  readonly onChange: (pushOff: string[]) => void;
}

/** Where else the programme goes: the state of each target, and its switch. */
export function PushList({ control, push = [], onChange }: PushListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (push.length === 0) return null;
  const others = (name: string) => control.pushOff.filter((off) => off !== name);
  return (
    <ul className="push-list" aria-label={t('programme.push.title')}>
      {push.map(({ name, state, since }) => (
        <li key={name} data-state={state}>
          <Tick
            selected={!control.pushOff.includes(name)}
            onChange={(on) => onChange(on ? others(name) : [...others(name), name])}
          >
            {name}
          </Tick>
          <span className="push-state" role="status">
            {t(`programme.push.${state}`, { since: timeOfDay(since, language, true) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
