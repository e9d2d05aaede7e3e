import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { CallInHand } from './call-context';
import { microphoneState } from './microphone-state';

/** Whether one is heard, said in words, and the switch to be silent. */
export function MicrophoneLine({ call, state }: CallInHand) {
  const { t } = useTranslation();
  const microphone = microphoneState(state);
  const heard = microphone === 'heard';
  const speaking = heard && state.self?.speaking === true;
  return (
    <div className="microphone-line">
      <p
        className={`microphone ${heard ? 'microphone-heard' : 'microphone-off'} ${speaking ? 'microphone-speaking' : ''}`}
        role="status"
      >
        {heard ? <Mic aria-hidden size={26} /> : <MicOff aria-hidden size={26} />}
        <span>
          <b>{t(heard ? 'call.heard' : 'call.notHeard')}</b>
          <span className="microphone-why">{t(`call.why.${microphone}`)}</span>
        </span>
      </p>
      {state.media.audio && (
        <PressButton
          icon={state.muted ? <Mic aria-hidden /> : <MicOff aria-hidden />}
          onPress={() => call.mute(!state.muted)}
        >
          {t(state.muted ? 'call.unmute' : 'call.mute')}
        </PressButton>
      )}
    </div>
  );
}
