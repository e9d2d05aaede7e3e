import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/components/text-input';
import { repeatCommand } from '../prepare-vote/repeat-command';
import type { ActionFormProps } from './action-form-props';
import { ActionFrame } from './action-frame';

/** Prepares the same question again (reasumpcja), with the reason. */
export function RevoteForm({ vote, busy, onSend, onCancel }: ActionFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ActionFrame
      title={t('console.revoteTitle', { number: vote.number })}
      help={t('console.revoteHelp')}
      vote={vote}
      submit={t('console.revoteDo')}
      disabled={busy || reason.trim() === ''}
      onSubmit={() => onSend(repeatCommand(vote, reason.trim()))}
      onCancel={onCancel}
    >
      <TextInput label={t('console.reason')} value={reason} onChange={setReason} autoFocus required />
    </ActionFrame>
  );
}
