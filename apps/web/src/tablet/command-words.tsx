import { CircleAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommandProgress } from '../ui/live/use-command';

/** Says what became of the latest press as long as it is not simply visible on the screen. */
export function CommandWords({ progress }: { readonly progress: CommandProgress }) {
  const { t } = useTranslation();
  return (
    <div className="command-words" role="status">
      {progress.step === 'sending' && (
        <span className="soft">
          <LoaderCircle aria-hidden className="turning" size={18} /> {t('common.sending')}
        </span>
      )}
      {progress.step === 'retrying' && (
        <span className="words-retrying">
          <LoaderCircle aria-hidden className="turning" size={18} /> {t('common.retrying')}
        </span>
      )}
      {progress.step === 'refused' && (
        <span className="words-refused">
          <CircleAlert aria-hidden size={18} /> {t(`refusal.${progress.code}`)}
        </span>
      )}
    </div>
  );
}
