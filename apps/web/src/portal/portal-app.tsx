import { useTranslation } from 'react-i18next';
import { usePath } from '../ui/navigation/use-path';
import { MeetingLists } from './meeting-lists';
import { MeetingPage } from './meeting-page';
import { PortalPage } from './portal-page';

export function PortalApp() {
  const { t } = useTranslation();
  const path = usePath();
  const meetingId = /^\/posiedzenia\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (meetingId !== undefined) return <MeetingPage key={meetingId} meetingId={meetingId} />;
  return <PortalPage>{path === '/' ? <MeetingLists /> : <h1>{t('common.notFound')}</h1>}</PortalPage>;
}
