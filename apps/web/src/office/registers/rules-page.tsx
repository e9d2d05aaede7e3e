import type { Council } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { RulesForm } from './rules-form';

/** What the council's statute settles. */
export function RulesPage() {
  const { t } = useTranslation();
  const { answer } = useAnswer<Council>(api.council);
  return (
    <>
      <h1>{t('registers.rules')}</h1>
      <p className="soft">{t('registers.rulesIntro')}</p>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && <RulesForm rules={answer.value.rules} />}
    </>
  );
}
