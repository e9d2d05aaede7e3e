import type { Session } from '@kworum/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Answer, Failure } from '../../ui/api/problem';
import { Appearance } from '../../ui/components/appearance';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { FailureWords } from './failure-words';
import { parseGuests, parseMembers } from './parse-members';
import { emptySetUp, isComplete, setupOf, type SetUpFields } from './set-up-fields';
import { useFaults } from './use-faults';

/** The first visit: a council, its members, and the account of its office. */
export function SetUp({ onDone }: { readonly onDone: (answer: Answer<Session>) => void }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<SetUpFields>(emptySetUp);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const bind = (key: keyof SetUpFields) => ({
    value: fields[key],
    onChange: (value: string) => setFields((held) => ({ ...held, [key]: value })),
  });
  const size = Number(fields.statutorySize);
  const members = parseMembers(fields.members, size);
  const guests = parseGuests(fields.guests);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    void api.setUp(setupOf(fields)).then((answer) => {
      setBusy(false);
      if (answer.ok) onDone(answer);
      else setFailure(answer.failure);
    });
  };
  return (
    <div className="office">
      <header className="bar">
        <b>Kworum</b>
        <Appearance />
      </header>
      <main className="office-main">
        <h1>{t('office.setUpTitle')}</h1>
        <p className="soft">{t('office.setUpIntro')}</p>
        <form className="card form" onSubmit={submit}>
          <TextInput
            label={t('office.setUpCode')}
            {...bind('setupCode')}
            required
            autoFocus
            autoComplete="off"
          />
          <TextInput label={t('office.councilName')} {...bind('councilName')} required />
          <div className="form-row">
            <TextInput
              label={t('office.statutorySize')}
              type="number"
              min={1}
              max={500}
              {...bind('statutorySize')}
              required
            />
            <TextInput label={t('office.termStartsOn')} type="date" {...bind('startsOn')} required />
            <TextInput label={t('office.termEndsOn')} type="date" {...bind('endsOn')} required />
          </div>
          <TextInput
            label={t('office.memberLines')}
            rows={12}
            required
            help={`${t('office.memberHelp')}. ${t('office.memberCount', { count: members.people.length, size })}`}
            error={useFaults(members)}
            {...bind('members')}
          />
          <TextInput
            label={t('office.guestLines')}
            rows={3}
            help={`${t('office.guestHelp')}. ${t('office.guestCount', { count: guests.people.length })}`}
            error={useFaults(guests)}
            {...bind('guests')}
          />
          <h2>{t('office.accountTitle')}</h2>
          <div className="form-row">
            <TextInput label={t('office.accountName')} {...bind('officeName')} required autoComplete="name" />
            <TextInput label={t('office.accountLogin')} {...bind('login')} required autoComplete="username" />
            <TextInput
              label={t('office.accountPassword')}
              type="password"
              {...bind('password')}
              required
              autoComplete="new-password"
            />
          </div>
          <FailureWords failure={failure} />
          <PressButton type="submit" look="main" size="large" isDisabled={busy || !isComplete(fields)}>
            {t('office.finishSetUp')}
          </PressButton>
        </form>
      </main>
    </div>
  );
}
