import type { RemoteMember, RemoteRoom } from '@kworum/contracts';
import type { Answer, FailureCode } from '../../ui/api/problem';
import type { LinkPurpose, LinkState, RtcLink } from '../../ui/rtc/rtc-link';
import { LocalMedia, type MediaState, noMedia } from './local-media';
import type { KeptCall } from './kept-call';

export type CallStep = 'out' | 'choosing' | 'waiting' | 'admitted' | 'sent-out';

export interface CallState {
  readonly step: CallStep;
  readonly media: MediaState;
  /** How the server sees this member. */
  readonly self: RemoteMember | null;
  /** By itself. */
  readonly muted: boolean;
  /** A press of "join" without an answer yet. */
  readonly joining: boolean;
  readonly failure: FailureCode | null;
  /** The way out of the own picture and sound, and the way in of the room's; null: not begun. */
  readonly sending: LinkState | null;
  readonly receiving: LinkState | null;
  /** The room's picture and sound. */
  readonly room: MediaStream | null;
  /** Whether the live connection stands: without it what the server says is old. */
  readonly online: boolean;
}

/** What a call needs of the world: the server's calls, WebRTC, and a memory that survives a reload. */
export interface CallDesk {
  join(muted: boolean): Promise<Answer<void>>;
  leave(): Promise<Answer<void>>;
  link(purpose: LinkPurpose): Pick<RtcLink, 'start' | 'stop' | 'wake' | 'reopen' | 'replaceTrack'>;
  readonly kept: KeptCall;
}

/** Longer than any state of the room may need to reach this tablet after it has come back. */
const goneAfterMs = 1500;
const tellAgainMs = 1000;
/** Asking again would change nothing. */
const lasting: ReadonlySet<FailureCode> = new Set([
  'conflict',
  'remote-not-allowed',
  'not-permitted',
  'not-found',
]);
const highestBitrate = 1_500_000;

/** Taking part from elsewhere, on this tablet: from the preview of the own camera to the end of the call. */
export class RemoteCall {
  #state: CallState;
  #publishing: ReturnType<CallDesk['link']> | null = null;
  #watching: ReturnType<CallDesk['link']> | null = null;
  #available = true;
  /** What the server said last. */
  #latest: RemoteMember | null = null;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;
  #goneTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #media: LocalMedia;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly meetingId: string,
    private readonly desk: CallDesk,
    devices?: ConstructorParameters<typeof LocalMedia>[1],
  ) {
    this.#media = new LocalMedia(() => this.#mediaChanged(), devices);
    this.#state = {
      ...{ step: 'out', media: noMedia, self: null, muted: false, joining: false, failure: null },
      ...{ sending: null, receiving: null, room: null, online: true },
    };
  }

  readonly state = (): CallState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the preview; nothing leaves this device. */
  readonly choose = (): void => {
    this.#change({ step: 'choosing', failure: null });
    void this.#media.open();
  };

  readonly cancel = (): void => this.#end('out');

  readonly chooseCamera = (id: string | null): void => void this.#media.chooseCamera(id);
  readonly chooseMicrophone = (id: string): void => void this.#media.chooseMicrophone(id);

  readonly join = async (): Promise<void> => {
    this.#change({ joining: true, failure: null });
    const answer = await this.desk.join(this.#state.muted);
    this.#change({ joining: false });
    if (!answer.ok) return this.#change({ failure: answer.failure.code });
    this.desk.kept.keep({ muted: this.#state.muted, camera: this.#state.media.video !== null });
    if (this.#state.step === 'choosing') this.#change({ step: 'waiting' });
    this.#follow();
  };

  readonly leave = async (): Promise<void> => {
    this.#end('out');
    const answer = await this.desk.leave();
    if (!answer.ok && answer.failure.code !== 'not-found') this.#change({ failure: answer.failure.code });
  };

  /** Silence begins here at once, whatever the network does. */
  readonly mute = (muted: boolean): void => {
    this.#change({ muted });
    this.#openMicrophone();
    this.desk.kept.keep({ muted, camera: this.#state.media.video !== null });
    void this.#tell();
  };

  /** What the server says of this member. */
  heard({ meetingId, members, available }: RemoteRoom): void {
    if (meetingId !== this.meetingId) return;
    this.#latest = members[0] ?? null;
    // What carried the call is another one now: the browser alone would notice only seconds later.
    if (available && !this.#available) for (const link of [this.#publishing, this.#watching]) link?.reopen();
    this.#available = available;
    if (this.#state.step === 'out' && this.#latest) this.#resume();
    else this.#follow();
  }

  /** The live connection is there, or lost: a server that was restarted does not know of this tablet. */
  connected(connected: boolean): void {
    const back = connected && !this.#state.online;
    if (!connected || !isIn(this.#state.step)) this.#change({ online: connected });
    if (!back || !isIn(this.#state.step)) return;
    this.#publishing?.wake();
    this.#watching?.wake();
    // It counts as connected when the server knows of it again: what it says before is of no account.
    void this.#tell();
  }

  /** The page goes: what runs is stopped, but nobody has left. */
  close(): void {
    clearTimeout(this.#goneTimer);
    clearTimeout(this.#tellTimer);
    this.#stopLinks();
    this.#media.close();
  }

  /** After a reload: as it was, without asking again. */
  #resume(): void {
    const kept = this.desk.kept.read();
    if (!kept) return;
    this.#change({ step: 'waiting', muted: kept.muted });
    void this.#media.open(kept.camera).then(() => this.#tell());
    this.#follow();
  }

  async #tell(): Promise<void> {
    if (!isIn(this.#state.step)) return;
    const answer = await this.desk.join(this.#state.muted);
    this.#change({ failure: answer.ok ? null : answer.failure.code });
    if (answer.ok) {
      this.#change({ online: true });
      this.#follow();
    } else if (lasting.has(answer.failure.code)) {
      this.#end('sent-out');
    } else if (!this.#state.online) {
      clearTimeout(this.#tellTimer);
      this.#tellTimer = setTimeout(() => void this.#tell(), tellAgainMs);
    }
  }

  #follow(): void {
    if (!isIn(this.#state.step) || !this.#state.online) return;
    const self = this.#latest;
    clearTimeout(this.#goneTimer);
    if (!self) {
      // The answer to the call may overtake what the live connection brings.
      this.#goneTimer = setTimeout(() => this.#end('sent-out'), goneAfterMs);
      return;
    }
    this.#change({ step: self.state, self });
    this.#openMicrophone();
    this.#link();
  }

  /** Sends and receives while admitted; sends nothing before there is something to send. */
  #link(): void {
    const { step, media } = this.#state;
    if (step !== 'admitted') return this.#stopLinks();
    this.#watching ??= this.#watch();
    if (media.audio || media.video) this.#publishing ??= this.#publish();
    else this.#stopPublishing();
  }

  /** What is not wanted in the programme does not leave this device either. */
  #openMicrophone(): void {
    const { media, self, muted } = this.#state;
    if (media.audio) media.audio.enabled = self?.microphone === true && !muted;
  }

  #publish(): ReturnType<CallDesk['link']> {
    const sendEncodings = [{ maxBitrate: highestBitrate }];
    const link = this.desk.link({
      endpoint: `/api/meetings/${this.meetingId}/remote/whip`,
      prepare: (connection) => {
        const { video, audio } = this.#state.media;
        if (audio) connection.addTransceiver(audio, { direction: 'sendonly' });
        if (video) connection.addTransceiver(video, { direction: 'sendonly', sendEncodings });
      },
      onState: (sending) => this.#change({ sending }),
    });
    link.start();
    return link;
  }

  #watch(): ReturnType<CallDesk['link']> {
    const link = this.desk.link({
      endpoint: `/api/meetings/${this.meetingId}/remote/whep`,
      prepare: (connection) => {
        const room = new MediaStream();
        connection.ontrack = ({ track }) => {
          room.addTrack(track);
          this.#change({ room: new MediaStream(room.getTracks()) });
        };
        connection.addTransceiver('video', { direction: 'recvonly' });
        connection.addTransceiver('audio', { direction: 'recvonly' });
      },
      onState: (receiving) => this.#change({ receiving }),
    });
    link.start();
    return link;
  }

  #stopPublishing(): void {
    this.#publishing?.stop();
    this.#publishing = null;
    this.#change({ sending: null });
  }

  #stopLinks(): void {
    this.#stopPublishing();
    this.#watching?.stop();
    this.#watching = null;
    this.#change({ receiving: null, room: null });
  }

  #mediaChanged(): void {
    const before = this.#state.media;
    const media = this.#media.state;
    this.#change({ media });
    this.#openMicrophone();
    const publishing = this.#publishing;
    this.#link();
    if (!publishing || publishing !== this.#publishing) return;
    // What is not there any more, or has not been there, is agreed upon anew; what is another one is not.
    if (!before.video !== !media.video || !before.audio !== !media.audio) return publishing.reopen();
    if (media.video && before.video !== media.video) void publishing.replaceTrack('video', media.video);
    if (media.audio && before.audio !== media.audio) void publishing.replaceTrack('audio', media.audio);
  }

  #end(step: 'out' | 'sent-out'): void {
    clearTimeout(this.#goneTimer);
    clearTimeout(this.#tellTimer);
    this.desk.kept.forget();
    this.#stopLinks();
    this.#change({ step, self: null, muted: false, failure: null });
    this.#media.close();
  }

  #change(change: Partial<CallState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isIn(step: CallStep): boolean {
  return step === 'waiting' || step === 'admitted';
}
