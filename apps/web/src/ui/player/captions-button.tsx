import { Captions, CaptionsOff } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../components/press-button';
import { chooseCaptions, followCaptions, noCaptions } from './captions';

/** Captions of the live picture, on or off; nothing where there are none. */
export function CaptionsButton({ video }: { readonly video: RefObject<HTMLVideoElement | null> }) {
  const { t } = useTranslation();
  const [{ offered, shown }, setState] = useState(noCaptions);
  useEffect(() => {
    if (video.current) return followCaptions(video.current, setState);
  }, [video]);
  if (!offered) return null;
  const Icon = shown ? Captions : CaptionsOff;
  return (
    <PressButton
      size="small"
      icon={<Icon aria-hidden size={18} />}
      aria-pressed={shown}
      onPress={() => video.current && chooseCaptions(video.current, !shown)}
    >
      {t('common.captions')}
    </PressButton>
  );
}
