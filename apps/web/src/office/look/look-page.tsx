import type { Council } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { LookForm } from './look-form';
import './look.css';

/** How the council looks on the picture. */
export function LookPage() {
  const { t } = useTranslation();
  const { answer } = useAnswer<Council>(api.council);
  return (
    <>
      <h1>{t('look.title')}</h1>
      <p className="soft">{t('look.intro')}</p>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && <LookForm council={answer.value} />}
    </>
  );
}
