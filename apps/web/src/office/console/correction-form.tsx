import type { SeatView } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import { TextInput } from '../../ui/components/text-input';
import { type Choice, choicesInOrder } from '../../ui/votes/outcome';
import type { ActionFormProps } from './action-form-props';
import { ActionFrame } from './action-frame';

interface CorrectionFormProps extends ActionFormProps {
  readonly seats: readonly SeatView[];
}

/** A member's declared mistake: recorded beside the result, which stands. */
export function CorrectionForm({ vote, seats, busy, onSend, onCancel }: CorrectionFormProps) {
  const { t } = useTranslation();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const declare = () => {
    if (memberId !== null && choice)
      onSend({ type: 'correction.declare', voteId: vote.voteId, memberId, choice, reason: reason.trim() });
  };
  return (
    <ActionFrame
      title={t('console.correctionTitle', { number: vote.number })}
      help={t('console.correctionHelp')}
      vote={vote}
      submit={t('console.correctionDo')}
      disabled={busy || memberId === null || choice === null || reason.trim() === ''}
      onSubmit={declare}
      onCancel={onCancel}
    >
      <div className="correction-row">
        <Choose
          label={t('console.member')}
          value={memberId}
          onChange={setMemberId}
          placeholder={t('console.pick')}
          autoFocus
          options={seats.map((seat) => ({ id: seat.memberId, words: seat.name }))}
        />
        <Choose
          label={t('console.declared')}
          value={choice}
          onChange={setChoice}
          placeholder={t('console.pick')}
          options={choicesInOrder.map((id) => ({ id, words: t(`choice.${id}`) }))}
        />
      </div>
      <TextInput label={t('console.reason')} value={reason} onChange={setReason} required />
    </ActionFrame>
  );
}
