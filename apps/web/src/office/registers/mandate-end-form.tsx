import type { Council, Member } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { TextInput } from '../../ui/components/text-input';
import { RegisterForm } from './register-form';
import { today } from './mandate';

interface MandateEndFormProps {
  readonly member: Member;
  readonly onDone: (council: Council) => void;
  readonly onCancel: () => void;
}

/** The last day of a mandate and why it ends; meetings prepared later have no seat for it. */
export function MandateEndForm({ member: { memberId, name }, onDone, onCancel }: MandateEndFormProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(today);
  const [reason, setReason] = useState('');
  return (
    <RegisterForm
      title={t('registers.endMandateOf', { name })}
      submit={t('registers.endMandateDo')}
      complete={until !== '' && reason.trim() !== ''}
      send={() => api.endMandate(memberId, { until, reason: reason.trim() })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="soft">{t('registers.endMandateHelp')}</p>
      <div className="form-row">
        <TextInput label={t('registers.lastDay')} type="date" value={until} onChange={setUntil} required />
        <TextInput
          label={t('registers.endReason')}
          value={reason}
          onChange={setReason}
          help={t('registers.endReasonHelp')}
          autoFocus
          required
        />
      </div>
    </RegisterForm>
  );
}
