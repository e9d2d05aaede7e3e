import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton, type PressButtonProps } from '../../ui/components/press-button';

interface FormButtonsProps {
  readonly look?: NonNullable<PressButtonProps['look']> | undefined;
  readonly size?: NonNullable<PressButtonProps['size']>;
  readonly autoFocus?: boolean;
  readonly disabled: boolean;
  readonly onCancel: () => void;
  /** What the form does, on its button. */
  readonly children: ReactNode;
}

/** The end of a form: its one deed, and the way back. */
export function FormButtons({
  look = 'main',
  size = 'medium',
  autoFocus = false,
  disabled,
  onCancel,
  children,
}: FormButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-buttons">
      <PressButton type="submit" look={look} size={size} autoFocus={autoFocus} isDisabled={disabled}>
        {children}
      </PressButton>
      <PressButton look="quiet" size={size} onPress={onCancel}>
        {t('common.cancel')}
      </PressButton>
    </div>
  );
}
