import { CornerDownLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { Step } from './next-step';

/** Steps with a sentence about what they lead to. */
const hinted = {
  'prepare-room': true,
  'open-meeting': true,
  'start-item': true,
  'prepare-vote': true,
  'open-vote': true,
  'open-vote-overriding': true,
  'close-vote': true,
  'announce-result': true,
  'close-meeting': true,
} as const;

interface NextStepButtonProps {
  readonly step: Step;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

/** The one big button. */
export function NextStepButton({ step, disabled, onTake }: NextStepButtonProps) {
  const { t } = useTranslation();
  return (
    <div className="next-step">
      <PressButton
        look={step.kind === 'open-vote-overriding' ? 'danger' : 'main'}
        size="large"
        isDisabled={disabled}
        onPress={onTake}
      >
        <StepName step={step} />
        <kbd className="key">
          <CornerDownLeft aria-hidden size={13} /> Enter
        </kbd>
      </PressButton>
      {step.kind in hinted && <p className="soft">{t(`office.hint.${step.kind as keyof typeof hinted}`)}</p>}
    </div>
  );
}

interface OtherStepsProps {
  readonly steps: readonly Step[];
  readonly disabled: boolean;
  readonly onTake: (step: Step) => void;
}

/** Lawful alternatives to the big button. */
export function OtherSteps({ steps, disabled, onTake }: OtherStepsProps) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <div className="other-steps" role="group" aria-label={t('office.otherSteps')}>
      {steps.map((step) => (
        <PressButton key={step.kind} size="small" isDisabled={disabled} onPress={() => onTake(step)}>
          <StepName step={step} />
        </PressButton>
      ))}
    </div>
  );
}

function StepName({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  return step.kind === 'start-item'
    ? t('office.step.start-item', { number: step.number })
    : t(`office.step.${step.kind}`);
}
