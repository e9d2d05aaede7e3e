import type { MeetingSummary } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { FailureCode } from '../../ui/api/problem';
import { PressButton } from '../../ui/components/press-button';
import { ClockContext } from '../../ui/live/clock-context';
import { useLive } from '../../ui/live/use-live';
import { PageLink } from '../../ui/navigation/page-link';
import { CentredPage } from '../../ui/session/centred-page';
import { ConsoleScreen } from './console-screen';
import { useEnter } from './use-enter';

/** The console of one meeting, from the prepared room to the last entry of its journal. */
export function LiveConsole({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const [prepared, setPrepared] = useState(meeting.phase !== 'planned');
  if (!prepared) return <PrepareRoom meeting={meeting} onPrepared={() => setPrepared(true)} />;
  return <Connected key={meeting.meetingId} meetingId={meeting.meetingId} loading={t('common.loading')} />;
}

function Connected({ meetingId, loading }: { readonly meetingId: string; readonly loading: string }) {
  const { t } = useTranslation();
  const { live, store } = useLive('office', meetingId);
  if (!live.snapshot) {
    return (
      <CentredPage title={live.refusal ? t('connection.offline') : loading}>
        {live.refusal && <p className="form-error">{t(`connection.${live.refusal}`)}</p>}
        <PageLink to="/office">{t('office.back')}</PageLink>
      </CentredPage>
    );
  }
  return (
    <ClockContext value={store.serverNow}>
      <ConsoleScreen live={live} snapshot={live.snapshot} sendCommand={store.sendCommand} />
    </ClockContext>
  );
}

interface PrepareRoomProps {
  readonly meeting: MeetingSummary;
  readonly onPrepared: () => void;
}

function PrepareRoom({ meeting, onPrepared }: PrepareRoomProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const prepare = () => {
    setBusy(true);
    void api.prepareMeeting(meeting.meetingId).then((answer) => {
      setBusy(false);
      if (answer.ok) onPrepared();
      else setFailure(answer.failure.code);
    });
  };
  useEnter(busy ? null : prepare);
  return (
    <CentredPage title={meeting.title} above={`${meeting.date}, ${meeting.time}, ${meeting.place}`}>
      <p className="soft">{t('office.hint.prepare-room')}</p>
      {failure && (
        <p className="form-error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      <PressButton look="main" size="large" isDisabled={busy} onPress={prepare}>
        {t('office.step.prepare-room')}
        <kbd className="key">Enter</kbd>
      </PressButton>
      <PageLink to="/office">{t('office.back')}</PageLink>
    </CentredPage>
  );
}
