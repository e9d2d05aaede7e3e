import type { Session } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { usePath } from '../ui/navigation/use-path';
import { SessionGate } from '../ui/session/session-gate';
import { MeetingConsole } from './console/meeting-console';
import { LookPage } from './look/look-page';
import { OfficePage } from './office-page';
import { RecordingPage } from './recordings/recording-page';
import { RecordingsPage } from './recordings/recordings-page';
import { Devices } from './registers/devices';
import { Meetings } from './registers/meetings';
import { MembersPage } from './registers/members-page';
import { NewMeetingForm } from './registers/new-meeting-form';
import { RulesPage } from './registers/rules-page';
import { SetUp } from './registers/set-up';

export function OfficeApp() {
  const { t } = useTranslation();
  return (
    <SessionGate
      role="office"
      title={t('office.title')}
      passwords
      setUp={({ signedIn }) => <SetUp onDone={signedIn} />}
    >
      {(session, { signOut }) => <Routes session={session} onSignOut={signOut} />}
    </SessionGate>
  );
}

function Routes({ session, onSignOut }: { readonly session: Session; readonly onSignOut: () => void }) {
  const path = usePath();
  const meetingId = /^\/office\/posiedzenie\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (meetingId !== undefined) return <MeetingConsole key={meetingId} meetingId={meetingId} />;
  const recordedId = /^\/office\/nagrania\/([0-9a-f-]{36})$/.exec(path)?.[1];
  return (
    <OfficePage session={session} path={path} onSignOut={onSignOut}>
      {recordedId !== undefined ? (
        <RecordingPage key={recordedId} meetingId={recordedId} />
      ) : path === '/office/nagrania' ? (
        <RecordingsPage />
      ) : path === '/office/urzadzenia' ? (
        <Devices />
      ) : path === '/office/sklad' ? (
        <MembersPage />
      ) : path === '/office/zasady' ? (
        <RulesPage />
      ) : path === '/office/wyglad' ? (
        <LookPage />
      ) : path === '/office/nowe-posiedzenie' ? (
        <NewMeetingForm />
      ) : (
        <Meetings />
      )}
    </OfficePage>
  );
}
