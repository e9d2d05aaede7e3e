import type { CoatOfArms, Council } from '@kworum/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { FailureCode } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { drawingOf } from './drawing-file';

interface ArmsFieldProps {
  readonly council: Council;
  /** Changes with the arms: the browser asks for them again. */
  readonly version: number;
  readonly onChanged: (council: Council) => void;
}

type Fault = 'too-large' | 'other-kind' | FailureCode;

/** The coat of arms as it is, another one, or none. */
export function ArmsField({ council, version, onChanged }: ArmsFieldProps) {
  const { t } = useTranslation();
  const [field, help] = [useId(), useId()];
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (drawing: CoatOfArms['drawing']) => {
    setBusy(true);
    const answer = await api.setCoatOfArms({ drawing });
    setBusy(false);
    setFault(answer.ok ? null : answer.failure.code);
    if (answer.ok) onChanged(answer.value);
  };
  const take = async (file: File) => {
    const drawing = await drawingOf(file);
    if (typeof drawing === 'string') setFault(drawing);
    else await send(drawing);
  };
  const path = `/api/public/councils/${council.councilId}/coat-of-arms.svg?${version}`;
  return (
    <section className="card register">
      <h2>{t('look.arms')}</h2>
      <div className="look-arms">
        {council.hasCoatOfArms ? (
          <img src={path} alt={t('look.armsNow')} />
        ) : (
          <span className="soft">{t('look.noArms')}</span>
        )}
        <div className="look-arms-change">
          <label htmlFor={field} className="look-file">
            {t(council.hasCoatOfArms ? 'look.otherArms' : 'look.someArms')}
          </label>
          <input
            id={field}
            className="look-file-input"
            type="file"
            accept="image/svg+xml,image/png,.svg,.png"
            aria-describedby={help}
            disabled={busy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void take(file);
              target.value = '';
            }}
          />
          {council.hasCoatOfArms && (
            <PressButton look="quiet" isDisabled={busy} onPress={() => void send(null)}>
              {t('look.withoutArms')}
            </PressButton>
          )}
        </div>
      </div>
      <span id={help} className="field-help">
        {t('look.armsHelp')}
      </span>
      {fault && (
        <p className="form-error" role="alert">
          {fault === 'too-large' || fault === 'other-kind' ? t(`look.fault.${fault}`) : t(`failure.${fault}`)}
        </p>
      )}
    </section>
  );
}
