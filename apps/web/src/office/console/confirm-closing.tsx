import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';

interface ConfirmClosingProps {
  readonly question: string;
  readonly answer: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A step that nothing can take back asks once more. */
export function ConfirmClosing({ question, answer, busy, onConfirm, onCancel }: ConfirmClosingProps) {
  const { t } = useTranslation();
  return (
    <div className="confirm-closing" role="alert">
      <p>{question}</p>
      <div className="form-buttons">
        <PressButton look="danger" isDisabled={busy} onPress={onConfirm}>
          {answer}
        </PressButton>
        <PressButton look="quiet" autoFocus onPress={onCancel}>
          {t('common.cancel')}
        </PressButton>
      </div>
    </div>
  );
}
