import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { CallInHand } from './call-context';
import { type MicrophoneState, microphoneState } from './microphone-state';

/** Whether one is heard, said in words, and the switch to be silent. */
export function MicrophoneLine({ call, state }: CallInHand) {
  const { t } = useTranslation();
  const microphone = microphoneState(state);
  const heard = microphone === 'heard';
  const look = heard ? 'heard' : microphone === 'unknown' ? 'unknown' : 'off';
  const speaking = heard && state.self?.speaking === true;
  return (
    <div className="microphone-line">
      <p className={`microphone microphone-${look} ${speaking ? 'microphone-speaking' : ''}`} role="status">
        {look !== 'off' ? <Mic aria-hidden size={26} /> : <MicOff aria-hidden size={26} />}
        <span>
          <b>{t(`call.${headOf(microphone)}`)}</b>
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

function headOf(microphone: MicrophoneState): 'heard' | 'unknown' | 'notHeard' {
  return microphone === 'heard' || microphone === 'unknown' ? microphone : 'notHeard';
}
