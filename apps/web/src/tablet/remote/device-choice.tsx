import { useTranslation } from 'react-i18next';
import { Choose } from '../../ui/components/choose';
import type { RemoteCall } from './remote-call';
import type { MediaState } from './local-media';

const none = 'none';

interface DeviceChoiceProps {
  readonly call: RemoteCall;
  readonly media: MediaState;
}

/** Which camera, or none, and which microphone. */
export function DeviceChoice({ call, media }: DeviceChoiceProps) {
  const { t } = useTranslation();
  const { cameras, microphones, video, audio } = media;
  const idOf = (track: MediaStreamTrack | null) => track?.getSettings().deviceId ?? null;
  return (
    <div className="device-choice">
      {cameras.length > 0 && (
        <Choose
          label={t('call.camera')}
          value={idOf(video) ?? none}
          options={[...cameras, { id: none, words: t('call.withoutCamera') }]}
          onChange={(id) => call.chooseCamera(id === none ? null : id)}
        />
      )}
      {microphones.length > 0 && (
        <Choose
          label={t('call.microphone')}
          value={idOf(audio)}
          options={microphones}
          onChange={call.chooseMicrophone}
          placeholder={t('call.noMicrophone')}
        />
      )}
    </div>
  );
}
