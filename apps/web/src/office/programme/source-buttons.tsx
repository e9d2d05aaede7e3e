import type { ProgrammeControl, ProgrammeSourceStatus, ProgrammeStatus } from '@kworum/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { faultsOf } from './programme-faults';
import { type SourceState, sourceState } from './source-state';

interface SourceButtonsProps {
  readonly control: ProgrammeControl;
  readonly status: ProgrammeStatus;
  /** The place of a source, from 1; 0 for the slate. */
  readonly onPress: (digit: number) => void;
}

/** What can be on air, and what is. */
export function SourceButtons({ control, status, onPress }: SourceButtonsProps) {
  const { t } = useTranslation();
  const slateState = status.onAir === null ? 'on-air' : 'ready';
  return (
    <div className="sources" role="group" aria-label={t('programme.sources')}>
      {status.sources.map((source, index) => (
        <SourceButton
          key={source.name}
          digit={index + 1}
          name={source.name}
          state={sourceState(source, control, status)}
          detail={<Brings source={source} />}
          onPress={onPress}
        />
      ))}
      <SourceButton
        digit={0}
        name={t('programme.slate')}
        state={slateState}
        detail={t('programme.slateReady')}
        onPress={onPress}
      />
    </div>
  );
}

interface SourceButtonProps {
  readonly digit: number;
  readonly name: string;
  readonly state: SourceState;
  readonly detail: ReactNode;
  readonly onPress: (digit: number) => void;
}

function SourceButton({ digit, name, state, detail, onPress }: SourceButtonProps) {
  const { t } = useTranslation();
  return (
    <Button className={`source source-${state}`} onPress={() => onPress(digit)}>
      <span className="source-head">
        <b>{name}</b>
        {digit < 10 && (
          <kbd className="key" aria-label={t('programme.keyOf', { digit })}>
            ⇧{digit}
          </kbd>
        )}
      </span>
      <span className="source-state">{t(`programme.stateOf.${state}`)}</span>
      <span className="source-detail">{detail}</span>
    </Button>
  );
}

function Brings({ source }: { readonly source: ProgrammeSourceStatus }) {
  const { t } = useTranslation();
  const kind = t(`programme.kind.${source.kind}`);
  if (!source.brings) return kind;
  const { width, height } = source.brings;
  const faults = faultsOf(source).map(({ words, ...values }) => t(`programme.warning.${words}`, values));
  return [kind, t('programme.brings', { width, height }), ...faults].join(' · ');
}
