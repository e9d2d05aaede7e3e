import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Failure } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { TextInput } from '../../ui/components/text-input';
import { PageLink } from '../../ui/navigation/page-link';
import { goTo } from '../../ui/navigation/use-path';
import { Tick } from '../fields/tick';
import { FailureWords } from './failure-words';
import { parseAgenda } from './parse-agenda';

/** A meeting with its agenda, pasted as it stands in the notice. */
export function NewMeetingForm() {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('10:00');
  const [place, setPlace] = useState('');
  const [rehearsal, setRehearsal] = useState(false);
  const [onDemand, setOnDemand] = useState(false);
  const [applicant, setApplicant] = useState('');
  const [agendaText, setAgendaText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const agenda = parseAgenda(agendaText);
  const complete =
    title.trim() !== '' &&
    date !== '' &&
    time !== '' &&
    place.trim() !== '' &&
    agenda.length > 0 &&
    (!onDemand || applicant.trim() !== '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    void api
      .createMeeting({
        ...{ title, date, time: time.slice(0, 5), place, rehearsal, agenda },
        ...(onDemand ? { onDemandOf: applicant.trim() } : {}),
      })
      .then((answer) => {
        setBusy(false);
        if (answer.ok) goTo(`/office/posiedzenie/${answer.value.meetingId}`);
        else setFailure(answer.failure);
      });
  };
  return (
    <>
      <div className="page-head">
        <h1>{t('office.newMeeting')}</h1>
        <PageLink to="/office">{t('office.back')}</PageLink>
      </div>
      <form className="card form" onSubmit={submit}>
        <TextInput label={t('office.meetingTitle')} value={title} onChange={setTitle} required autoFocus />
        <div className="form-row">
          <TextInput label={t('office.date')} type="date" value={date} onChange={setDate} required />
          <TextInput label={t('office.time')} type="time" value={time} onChange={setTime} required />
          <TextInput label={t('office.place')} value={place} onChange={setPlace} required />
        </div>
        <TextInput
          label={t('office.agendaLines')}
          value={agendaText}
          onChange={setAgendaText}
          rows={12}
          required
          help={`${t('office.agendaHelp')} ${t('office.agendaCount', { count: agenda.length })}`}
        />
        <Tick selected={onDemand} onChange={setOnDemand}>
          {t('office.isOnDemand')}
        </Tick>
        {onDemand && (
          <TextInput
            label={t('office.onDemandOf')}
            value={applicant}
            onChange={setApplicant}
            help={t('office.onDemandHelp')}
            required
          />
        )}
        <Tick selected={rehearsal} onChange={setRehearsal}>
          {t('office.isRehearsal')}
        </Tick>
        <FailureWords failure={failure} />
        <PressButton type="submit" look="main" size="large" isDisabled={busy || !complete}>
          {t('office.create')}
        </PressButton>
      </form>
    </>
  );
}
