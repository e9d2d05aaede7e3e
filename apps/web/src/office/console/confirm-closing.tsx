import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';

interface ConfirmClosingProps {
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The one step that nothing can follow asks once more. */
export function ConfirmClosing({ busy, onConfirm, onCancel }: ConfirmClosingProps) {
  const { t } = useTranslation();
  return (
    <div className="confirm-closing" role="alert">
      <p>{t('office.confirmClosing')}</p>
      <div className="form-buttons">
        <PressButton look="danger" isDisabled={busy} onPress={onConfirm}>
          {t('office.closeForGood')}
        </PressButton>
        <PressButton look="quiet" autoFocus onPress={onCancel}>
          {t('common.cancel')}
        </PressButton>
      </div>
    </div>
  );
}
