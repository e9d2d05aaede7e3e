import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import type { ActionFormProps } from './action-form-props';
import { ActionFrame } from './action-frame';

/** Takes a vote its force, with a reason, after asking once more. */
export function AnnulForm({ vote, busy, onSend, onCancel }: ActionFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const { voteId, number } = vote;
  return (
    <ActionFrame
      title={t('console.annulTitle', { number })}
      help={t('console.annulHelp')}
      vote={vote}
      submit={sure ? t('console.annulConfirm', { number }) : t('console.annulAsk')}
      look={sure ? 'danger' : 'plain'}
      disabled={busy || reason.trim() === ''}
      onSubmit={() => (sure ? onSend({ type: 'vote.annul', voteId, reason: reason.trim() }) : setSure(true))}
      onCancel={onCancel}
    >
      <TextInput
        label={t('console.reason')}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setSure(false);
        }}
        autoFocus
        required
      />
      {sure && (
        <p className="annul-sure" role="alert">
          {t('console.annulSure', { number })}
        </p>
      )}
    </ActionFrame>
  );
}
