import type { Council } from '@kworum/contracts';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { Choose } from '../../ui/components/choose';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { today, vacantSeats } from './mandate';
import { RegisterForm } from './register-form';

interface NewMemberFormProps {
  readonly council: Council;
  readonly onChange: (council: Council) => void;
}

/** Somebody who takes a vacant seat during the term. */
export function NewMemberForm({ council, onChange }: NewMemberFormProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const vacant = vacantSeats(council, today());
  if (vacant.length === 0) return <p className="soft">{t('registers.noVacantSeat')}</p>;
  if (!open) {
    return (
      <div>
        <PressButton icon={<UserPlus aria-hidden size={18} />} onPress={() => setOpen(true)}>
          {t('registers.takeSeat')}
        </PressButton>
      </div>
    );
  }
  return (
    <NewMemberFields
      vacant={vacant}
      onCancel={() => setOpen(false)}
      onDone={(changed) => {
        setOpen(false);
        onChange(changed);
      }}
    />
  );
}

interface NewMemberFieldsProps {
  readonly vacant: readonly number[];
  readonly onDone: (council: Council) => void;
  readonly onCancel: () => void;
}

function NewMemberFields({ vacant, onDone, onCancel }: NewMemberFieldsProps) {
  const { t } = useTranslation();
  const [seat, setSeat] = useState(String(vacant[0] ?? ''));
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [club, setClub] = useState('');
  const [mandateFrom, setMandateFrom] = useState(today);
  const complete = seat !== '' && [name, role, mandateFrom].every((text) => text.trim() !== '');
  const member = {
    ...{ seat: Number(seat), name: name.trim(), function: role.trim(), mandateFrom },
    club: club.trim() === '' ? null : club.trim(),
  };
  return (
    <div className="card">
      <RegisterForm
        title={t('registers.takeSeat')}
        submit={t('registers.takeSeatDo')}
        complete={complete}
        send={() => api.addMember(member)}
        onDone={onDone}
        onCancel={onCancel}
      >
        <div className="form-row">
          <Choose
            label={t('registers.seat')}
            value={seat}
            onChange={setSeat}
            options={vacant.map((one) => ({ id: String(one), words: String(one) }))}
          />
          <TextInput label={t('registers.name')} value={name} onChange={setName} autoFocus required />
          <TextInput label={t('registers.function')} value={role} onChange={setRole} required />
        </div>
        <div className="form-row">
          <TextInput label={t('registers.clubOptional')} value={club} onChange={setClub} />
          <TextInput
            label={t('registers.oath')}
            type="date"
            value={mandateFrom}
            onChange={setMandateFrom}
            required
          />
        </div>
      </RegisterForm>
    </div>
  );
}
