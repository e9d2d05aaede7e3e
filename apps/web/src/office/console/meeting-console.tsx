import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { PageLink } from '../../ui/navigation/page-link';
import { CentredPage } from '../../ui/session/centred-page';
import { LiveConsole } from './live-console';

/** Finds the meeting of the address and opens its console. */
export function MeetingConsole({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation();
  const { answer } = useAnswer(api.meetings);
  if (!answer) return <CentredPage title={t('common.loading')} />;
  const meeting = answer.ok ? answer.value.find((one) => one.meetingId === meetingId) : undefined;
  if (meeting) return <LiveConsole meeting={meeting} />;
  return (
    <CentredPage title={t(answer.ok ? 'refusal.unknown-meeting' : `failure.${answer.failure.code}`)}>
      <PageLink to="/office">{t('office.back')}</PageLink>
    </CentredPage>
  );
}
