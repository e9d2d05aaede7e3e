import type { RemoteMember } from '@kworum/contracts';
import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { timeOfDay } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import type { RemoteDesk } from './use-remote-desk';

interface WaitingMemberProps {
  readonly member: RemoteMember;
  readonly desk: RemoteDesk;
}

/** Somebody at the door: who it is by the sign-in of the tablet, and since when. */
export function WaitingMember({ member, desk }: WaitingMemberProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { memberId, name, since, connected } = member;
  return (
    <li className="remote-member remote-waiting">
      <div className="remote-who">
        <b>{name}</b>
        <span className="soft">
          {member.function}, {t('remote.since', { time: timeOfDay(since, language) })}
          {!connected && <>, {t('remote.tabletAway')}</>}
        </span>
      </div>
      <div className="remote-buttons">
        <PressButton
          look="main"
          size="small"
          icon={<UserCheck aria-hidden size={16} />}
          aria-label={t('remote.admitName', { name })}
          onPress={() => desk.admit(memberId)}
        >
          {t('remote.admit')}
        </PressButton>
        <PressButton
          size="small"
          look="quiet"
          aria-label={t('remote.turnAwayName', { name })}
          onPress={() => desk.sendOut(memberId)}
        >
          {t('remote.turnAway')}
        </PressButton>
      </div>
    </li>
  );
}
