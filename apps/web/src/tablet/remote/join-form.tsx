import { TriangleAlert, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { CallInHand } from './call-context';
import { DeviceChoice } from './device-choice';
import type { MediaState } from './local-media';
import { OwnPicture } from './own-picture';

/** Before joining: one sees oneself and nobody else does. */
export function JoinForm({ call, state }: CallInHand) {
  const { t } = useTranslation();
  const { media, joining, failure } = state;
  return (
    <main className="join-form">
      <div className="join-preview">
        <OwnPicture track={media.video} className="preview" />
        <p className="soft">{t('call.previewHelp')}</p>
      </div>
      <div className="join-choices">
        <h1>{t('call.joinTitle')}</h1>
        <Faults media={media} />
        <DeviceChoice call={call} media={media} />
        {failure && (
          <p className="form-error" role="alert">
            {t(`failure.${failure}`)}
          </p>
        )}
        <div className="join-buttons">
          <PressButton
            look="main"
            size="large"
            icon={<Video aria-hidden />}
            isDisabled={!media.audio || joining}
            onPress={() => void call.join()}
          >
            {t('call.join')}
          </PressButton>
          {!media.audio && media.microphoneFault && (
            <PressButton size="large" onPress={call.choose}>
              {t('call.tryAgain')}
            </PressButton>
          )}
          <PressButton size="large" look="quiet" onPress={call.cancel}>
            {t('common.cancel')}
          </PressButton>
        </div>
        <p className="soft">{t('call.joinHelp')}</p>
      </div>
    </main>
  );
}

/** A microphone is needed; a camera is not. */
function Faults({ media: { cameraFault, microphoneFault } }: { readonly media: MediaState }) {
  const { t } = useTranslation();
  if (!cameraFault && !microphoneFault) return null;
  return (
    <div className="join-faults" role="alert">
      <TriangleAlert aria-hidden size={22} />
      {microphoneFault ? (
        <p>{t(`call.microphoneFault.${microphoneFault}`)}</p>
      ) : (
        cameraFault && <p>{t(`call.cameraFault.${cameraFault}`)}</p>
      )}
    </div>
  );
}
