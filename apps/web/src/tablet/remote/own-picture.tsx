import { VideoOff } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StreamVideo } from './stream-video';

interface OwnPictureProps {
  readonly track: MediaStreamTrack | null;
  readonly className: string;
}

/** What the own camera gives, mirrored as one knows oneself. */
export function OwnPicture({ track, className }: OwnPictureProps) {
  const { t } = useTranslation();
  const stream = useMemo(() => (track ? new MediaStream([track]) : null), [track]);
  if (!stream) {
    return (
      <div className={`${className} no-picture`}>
        <VideoOff aria-hidden />
        <span>{t('call.noCamera')}</span>
      </div>
    );
  }
  return <StreamVideo stream={stream} label={t('call.ownPicture')} className={`${className} mirrored`} />;
}
