import type { Council } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { MembersTable } from './members-table';
import { NewMemberForm } from './new-member-form';
import { TermsSection } from './terms-section';

/** Who holds a mandate, since when and until when; and the council's terms. */
export function MembersPage() {
  const { t } = useTranslation();
  const { answer } = useAnswer(api.council);
  const [changed, setChanged] = useState<Council | null>(null);
  const council = changed ?? (answer?.ok ? answer.value : null);
  return (
    <>
      <h1>{t('registers.members')}</h1>
      {!answer && <p className="soft">{t('common.loading')}</p>}
      {answer && !answer.ok && !changed && (
        <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>
      )}
      {council && (
        <>
          <MembersTable council={council} onChange={setChanged} />
          <NewMemberForm council={council} onChange={setChanged} />
          <TermsSection council={council} onChange={setChanged} />
        </>
      )}
    </>
  );
}
