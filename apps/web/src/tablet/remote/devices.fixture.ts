import type { LinkPurpose } from '../../ui/rtc/rtc-link';
import type { Answer } from '../../ui/api/problem';
import { RemoteCall } from './remote-call';

/** A track of a camera or a microphone, as far as a call looks at it. */
class FakeTrack {
  enabled = true;
  muted = false;
  readyState: 'live' | 'ended' = 'live';
  onended: (() => void) | null = null;
  constructor(
    readonly kind: 'audio' | 'video',
    readonly deviceId: string,
  ) {}
  stop() {
    this.readyState = 'ended';
  }
  getSettings() {
    return { deviceId: this.deviceId };
  }
}

class FakeStream {
  constructor(readonly tracks: FakeTrack[] = []) {}
  getTracks() {
    return this.tracks;
  }
  getVideoTracks() {
    return this.tracks.filter(({ kind }) => kind === 'video');
  }
  getAudioTracks() {
    return this.tracks.filter(({ kind }) => kind === 'audio');
  }
  addTrack(track: FakeTrack) {
    this.tracks.push(track);
  }
}

/** jsdom has neither streams nor sound. */
export function installMedia(): void {
  Object.defineProperty(globalThis, 'MediaStream', { configurable: true, value: FakeStream });
  Object.defineProperty(HTMLMediaElement.prototype, 'play', {
    configurable: true,
    value: () => Promise.resolve(),
  });
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    configurable: true,
    writable: true,
    value: null,
  });
}

/** A tablet with a camera and a microphone; a fault of either is the name of the browser's exception. */
class FakeDevices {
  readonly opened: FakeTrack[] = [];
  cameraFault: string | null = null;
  microphoneFault: string | null = null;

  getUserMedia({ audio, video }: MediaStreamConstraints): Promise<MediaStream> {
    const fault = (video ? this.cameraFault : null) ?? (audio ? this.microphoneFault : null);
    if (fault !== null) return Promise.reject(new DOMException('', fault));
    const tracks = [
      ...(video ? [new FakeTrack('video', 'camera-1')] : []),
      ...(audio ? [new FakeTrack('audio', 'microphone-1')] : []),
    ];
    this.opened.push(...tracks);
    return Promise.resolve(new FakeStream(tracks) as unknown as MediaStream);
  }

  enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const device = (kind: MediaDeviceKind, deviceId: string, label: string) =>
      ({ kind, deviceId, label }) as MediaDeviceInfo;
    const listed = [
      device('videoinput', 'camera-1', 'Kamera przednia'),
      device('audioinput', 'microphone-1', 'Wbudowany'),
    ];
    return Promise.resolve(listed);
  }

  /** The latest microphone. */
  get microphone(): FakeTrack {
    const found = this.opened.filter(({ kind }) => kind === 'audio').at(-1);
    if (!found) throw new Error('No microphone was opened');
    return found;
  }
}

/** The server and WebRTC of a call: what was asked of them, and how they answer. */
export class FakeDesk {
  readonly asked: string[] = [];
  readonly links: { readonly purpose: LinkPurpose; running: boolean }[] = [];
  answer: Answer<void> = { ok: true, value: undefined };
  kept: { muted: boolean; camera: boolean } | null = null;

  constructor(readonly devices = new FakeDevices()) {}

  readonly makeCall = (meetingId: string): RemoteCall => {
    const ask = (what: string) => {
      this.asked.push(what);
      return Promise.resolve(this.answer);
    };
    const desk = {
      join: (muted: boolean) => ask(muted ? 'join muted' : 'join'),
      leave: () => ask('leave'),
      link: (purpose: LinkPurpose) => {
        const link = { purpose, running: false };
        this.links.push(link);
        return {
          start: () => void (link.running = true),
          stop: () => void (link.running = false),
          wake: () => void this.asked.push('wake'),
          reopen: () => void this.asked.push('reopen'),
          replaceTrack: () => Promise.resolve(),
        };
      },
      kept: {
        read: () => this.kept,
        keep: (habits: { muted: boolean; camera: boolean }) => void (this.kept = habits),
        forget: () => void (this.kept = null),
      },
    };
    return new RemoteCall(meetingId, desk, this.devices);
  };

  running(): string[] {
    return this.links
      .filter(({ running }) => running)
      .map(({ purpose }) => purpose.endpoint.split('/').at(-1) ?? '');
  }
}
