import { Circle, CircleCheck, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface CastingStepsProps {
  readonly step: 'token' | 'hand-in';
  readonly retrying: boolean;
}

const steps = ['token', 'hand-in', 'counted'] as const;

/** A ballot without a name on its way: what is done, what is being done, what comes. */
export function CastingSteps({ step, retrying }: CastingStepsProps) {
  const { t } = useTranslation();
  const current = steps.indexOf(step);
  return (
    <section className={retrying ? 'secret-fate secret-retrying' : 'secret-fate'} role="status">
      <h2>{t(retrying ? 'tablet.secretRetrying' : 'tablet.secretSending')}</h2>
      <ol className="casting-steps">
        {steps.map((name, index) => (
          <li key={name} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
            <StepIcon ahead={index - current} />
            {t(`anonymous.step.${name}`)}
          </li>
        ))}
      </ol>
      <p>{t('anonymous.wait')}</p>
    </section>
  );
}

function StepIcon({ ahead }: { readonly ahead: number }) {
  if (ahead < 0) return <CircleCheck aria-hidden size={28} />;
  return ahead === 0 ? (
    <LoaderCircle aria-hidden className="turning" size={28} />
  ) : (
    <Circle aria-hidden size={28} />
  );
}
