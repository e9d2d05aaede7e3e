import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../ui/components/press-button';
import type { Choice } from '../ui/votes/outcome';
import { OutcomeIcon } from '../ui/votes/outcome-icon';

interface ConfirmBallotProps {
  readonly title: string;
  readonly help: string;
  /** The colour and shape of a single choice; null for a ballot of an election. */
  readonly tone: Choice | null;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** The last look at a ballot before it is sent. */
export function ConfirmBallot({ title, help, tone, onConfirm, onBack }: ConfirmBallotProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={tone ? `confirm-ballot confirm-${tone}` : 'confirm-ballot'}>
      <div className="confirm-words">
        {tone && <OutcomeIcon outcome={tone} size="var(--choice-icon)" />}
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{help}</p>
      </div>
      <div className="confirm-buttons">
        <PressButton size="large" icon={<ArrowLeft aria-hidden />} onPress={onBack}>
          {t('tablet.backToChoice')}
        </PressButton>
        <PressButton look="main" size="large" icon={<Check aria-hidden />} onPress={onConfirm}>
          {t('tablet.confirmBallot')}
        </PressButton>
      </div>
    </section>
  );
}
