import { CircleAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommandInHand } from '../../ui/live/use-command';

/** A refusal whose words stand beside the button that answers it. */
const toldElsewhere: ReadonlySet<string> = new Set(['club-time-used-up']);

/** What became of the latest press, as long as the screen does not show it by itself. */
export function HandWords({ hand: { progress } }: { readonly hand: CommandInHand }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="hand-words">
      {progress.step === 'sending' && <span className="soft">{t('common.sending')}</span>}
      {progress.step === 'retrying' && (
        <span className="words-retrying">
          <LoaderCircle aria-hidden size={16} className="turning" /> {t('common.retrying')}
        </span>
      )}
      {progress.step === 'refused' && !toldElsewhere.has(progress.code) && (
        <span className="words-refused">
          <CircleAlert aria-hidden size={16} /> {t(`refusal.${progress.code}`)}
        </span>
      )}
    </div>
  );
}
