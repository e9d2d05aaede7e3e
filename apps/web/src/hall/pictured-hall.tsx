import type { HallSnapshot } from '@kworum/contracts';
import { VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SpeakingTime } from '../ui/components/speaker-card';
import { attachWhep } from '../ui/player/attach-whep';
import { BetweenVotes, HallQuorum, titleOf } from './between-votes';
import { useSound } from './use-sound';

interface PicturedHallProps {
  readonly snapshot: HallSnapshot;
  readonly sound: boolean;
}

/** A room that looks at a still picture of somebody who speaks on is misled: sooner than on a console it is none. */
const patienceMs = 2000;

/** Between votes with the programme's picture, for the room to see who speaks from elsewhere; without it as ever. */
export function PicturedHall({ snapshot, sound }: PicturedHallProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [isShown, setShown] = useState(false);
  const endpoint = `/api/meetings/${snapshot.meetingId}/whep`;
  useEffect(() => {
    if (!video.current) return;
    return attachWhep(video.current, { endpoint, patienceMs, show: setShown });
  }, [endpoint]);
  const isHeldBack = useSound(video, sound && isShown);
  return (
    <>
      <main className={isShown ? 'hall-pictured' : 'hall-picture-awaited'} aria-hidden={!isShown}>
        {isShown && <h1 className="hall-title">{titleOf(snapshot, t)}</h1>}
        <div className="hall-picture">
          <video ref={video} aria-label={t('hall.picture')} muted autoPlay playsInline />
          {isHeldBack && (
            <p className="hall-picture-note" role="alert">
              <VolumeX aria-hidden /> {t('hall.soundHeldBack')}
            </p>
          )}
        </div>
        {isShown && <BesidePicture snapshot={snapshot} />}
      </main>
      {!isShown && <BetweenVotes snapshot={snapshot} />}
    </>
  );
}

/** What the room must not miss for the picture: who speaks and how long still, what is voted on next, quorum. */
function BesidePicture({ snapshot }: { readonly snapshot: HallSnapshot }) {
  const { t } = useTranslation();
  const { floor, speakersList, vote } = snapshot;
  const [next] = speakersList;
  return (
    <aside className="hall-beside">
      {floor && (
        <section>
          <p className="hall-soft">{t('common.speaking')}</p>
          <p className="hall-beside-name">{floor.name}</p>
          <p className="hall-soft">{floor.function}</p>
          <SpeakingTime floor={floor} />
        </section>
      )}
      {vote?.status === 'prepared' && (
        <section>
          <p className="hall-soft">{t('common.preparedVote')}</p>
          <p className="hall-beside-subject">{vote.subject}</p>
        </section>
      )}
      {next && vote?.status !== 'prepared' && (
        <section>
          <p className="hall-soft">{t('hall.next')}</p>
          <p className="hall-beside-subject">{next.name}</p>
        </section>
      )}
      <HallQuorum snapshot={snapshot} />
    </aside>
  );
}
