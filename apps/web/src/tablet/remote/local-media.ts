/** Why a camera or a microphone gives nothing. */
export type DeviceFault = 'denied' | 'missing' | 'busy' | 'insecure';

export interface DeviceChoice {
  readonly id: string;
  readonly words: string;
}

export interface MediaState {
  readonly video: MediaStreamTrack | null;
  readonly audio: MediaStreamTrack | null;
  readonly cameraFault: DeviceFault | null;
  readonly microphoneFault: DeviceFault | null;
  readonly cameras: readonly DeviceChoice[];
  readonly microphones: readonly DeviceChoice[];
}

export const noMedia: MediaState = {
  ...{ video: null, audio: null, cameraFault: null, microphoneFault: null, cameras: [], microphones: [] },
};

type Devices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** As much as a face needs; the browser sends less where the network is narrow. */
const picture = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25, max: 30 } };

/** The camera and the microphone of this device: opened for a preview, closed when the call is over. */
export class LocalMedia {
  #state = noMedia;
  /** What is asked for after the latest opening; an older one that is granted late is closed again. */
  #round = 0;

  constructor(
    private readonly changed: () => void,
    /** Absent where the page did not come over https. */
    private readonly devices: Devices | undefined = (navigator as Partial<Navigator>).mediaDevices,
  ) {}

  get state(): MediaState {
    return this.#state;
  }

  /** Asks for both at once, for one question to the person; a camera that fails leaves the microphone. */
  async open(withCamera = true): Promise<void> {
    const round = ++this.#round;
    if (!this.devices) return this.#change({ cameraFault: 'insecure', microphoneFault: 'insecure' });
    const both = withCamera ? await this.#get({ audio: true, video: picture }) : null;
    if (both instanceof MediaStream) return this.#take(both, round);
    const cameraFault = both;
    const sound = await this.#get({ audio: true });
    if (sound instanceof MediaStream) return this.#take(sound, round, { cameraFault });
    this.#change({ cameraFault: cameraFault ?? sound, microphoneFault: sound });
  }

  /** @param id null: no camera */
  async chooseCamera(id: string | null): Promise<void> {
    this.#state.video?.stop();
    this.#change({ video: null, cameraFault: null });
    if (id !== null) await this.#replace({ video: { ...picture, deviceId: { exact: id } } }, 'cameraFault');
  }

  async chooseMicrophone(id: string): Promise<void> {
    this.#state.audio?.stop();
    this.#change({ audio: null, microphoneFault: null });
    await this.#replace({ audio: { deviceId: { exact: id } } }, 'microphoneFault');
  }

  close(): void {
    this.#round += 1;
    this.#state.video?.stop();
    this.#state.audio?.stop();
    this.#change(noMedia);
  }

  async #replace(wanted: MediaStreamConstraints, fault: 'cameraFault' | 'microphoneFault'): Promise<void> {
    const round = ++this.#round;
    const got = await this.#get(wanted);
    if (got instanceof MediaStream) await this.#take(got, round);
    else this.#change({ [fault]: got });
  }

  async #get(wanted: MediaStreamConstraints): Promise<MediaStream | DeviceFault> {
    try {
      return (await this.devices?.getUserMedia(wanted)) ?? 'insecure';
    } catch (error) {
      return faultOf(error);
    }
  }

  async #take(stream: MediaStream, round: number, faults: Partial<MediaState> = {}): Promise<void> {
    if (round !== this.#round) return stream.getTracks().forEach((track) => track.stop());
    const [video = this.#state.video] = stream.getVideoTracks();
    const [audio = this.#state.audio] = stream.getAudioTracks();
    for (const track of stream.getTracks()) {
      track.onended = () => this.#ended(track);
      track.onmute = () => this.changed();
      track.onunmute = () => this.changed();
    }
    this.#change({ video, audio, ...faults });
    // Names of devices are told only after the person has agreed.
    const listed = (await this.devices?.enumerateDevices()) ?? [];
    this.#change({ cameras: choicesOf(listed, 'videoinput'), microphones: choicesOf(listed, 'audioinput') });
  }

  /** Pulled out, or taken back in the browser's settings. */
  #ended(track: MediaStreamTrack): void {
    if (track === this.#state.video) this.#change({ video: null, cameraFault: 'missing' });
    if (track === this.#state.audio) this.#change({ audio: null, microphoneFault: 'missing' });
  }

  #change(change: Partial<MediaState>): void {
    this.#state = { ...this.#state, ...change };
    this.changed();
  }
}

function choicesOf(devices: readonly MediaDeviceInfo[], kind: MediaDeviceKind): DeviceChoice[] {
  return devices
    .filter((device) => device.kind === kind && device.deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, words: label || String(index + 1) }));
}

function faultOf(error: unknown): DeviceFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}
