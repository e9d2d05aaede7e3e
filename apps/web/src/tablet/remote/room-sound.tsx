import { Volume2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { useCall } from './call-context';

/** The sound of the room: it goes on while a vote takes the whole screen. */
export function RoomSound() {
  const { t } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const [blocked, setBlocked] = useState(false);
  const stream = useCall()?.state.room ?? null;
  const play = () => {
    void audio.current?.play().then(
      () => setBlocked(false),
      // After a reload browsers wait for a touch before they make a sound.
      () => setBlocked(true),
    );
  };
  useEffect(() => {
    if (!audio.current) return;
    audio.current.srcObject = stream;
    if (stream) play();
    else setBlocked(false);
  }, [stream]);
  return (
    <>
      <audio ref={audio} />
      {blocked && (
        <div className="sound-blocked" role="alert">
          <PressButton look="main" icon={<Volume2 aria-hidden />} onPress={play}>
            {t('call.turnSoundOn')}
          </PressButton>
        </div>
      )}
    </>
  );
}
