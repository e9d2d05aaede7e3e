import { Captions, CaptionsOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';

/** Captions on or off, also by the player's own menu. */
export function CaptionsSwitch({ video }: { readonly video: HTMLVideoElement | null }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(true);
  useEffect(() => {
    const tracks = video?.textTracks;
    if (!tracks) return;
    const look = () => setOn([...tracks].some(({ mode }) => mode === 'showing'));
    tracks.addEventListener('change', look);
    return () => tracks.removeEventListener('change', look);
  }, [video]);
  const turn = () => {
    for (const track of video?.textTracks ?? []) track.mode = on ? 'disabled' : 'showing';
    setOn(!on);
  };
  const Icon = on ? Captions : CaptionsOff;
  return (
    <PressButton size="small" icon={<Icon aria-hidden size={18} />} isDisabled={!video} onPress={turn}>
      {t(on ? 'archive.captionsOn' : 'archive.captionsOff')}
    </PressButton>
  );
}
