import type { RemoteRoom } from '@kworum/contracts';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AdmittedMember } from './admitted-member';
import { useRemoteDesk } from './use-remote-desk';
import { WaitingMember } from './waiting-member';

/** Who takes part from elsewhere: who waits comes first. */
export function RemotePanel({ room }: { readonly room: RemoteRoom }) {
  const { t } = useTranslation();
  const desk = useRemoteDesk(room.meetingId);
  const waiting = room.members.filter(({ state }) => state === 'waiting');
  const admitted = room.members.filter(({ state }) => state === 'admitted');
  return (
    <section
      className={`remote ${room.members.length === 0 ? 'remote-empty' : ''}`}
      aria-label={t('remote.title')}
    >
      <h2 className="label">
        {t('remote.title')}
        {admitted.length > 0 && <span className="chip chip-plain">{admitted.length}</span>}
      </h2>
      <div role="status">
        {!room.available && (
          <p className="programme-fault">
            <TriangleAlert aria-hidden size={16} />
            {t('remote.away')}
          </p>
        )}
        {waiting.length > 0 && (
          <p className="remote-waiting-count">{t('remote.waiting', { count: waiting.length })}</p>
        )}
      </div>
      {desk.failure && (
        <p className="form-error" role="alert">
          {t(`failure.${desk.failure}`)}
        </p>
      )}
      <ul className="remote-list">
        {waiting.map((member) => (
          <WaitingMember key={member.memberId} member={member} desk={desk} />
        ))}
        {admitted.map((member) => (
          <AdmittedMember key={member.memberId} member={member} desk={desk} />
        ))}
      </ul>
      {room.members.length === 0 && room.available && <p className="soft">{t('remote.nobody')}</p>}
    </section>
  );
}
