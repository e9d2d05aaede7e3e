import type { FailureCode } from '../api/problem';
import { endSession, offerSession } from './sdp-exchange';

export type LinkState =
  | { readonly step: 'connecting' | 'connected' }
  /** Tried again by itself; `failure` is the server's refusal, null when the way is broken. */
  | { readonly step: 'lost'; readonly failure: FailureCode | null };

export interface LinkPurpose {
  /** The address that takes the offer (WHIP or WHEP). */
  readonly endpoint: string;
  /** Says what is sent or wanted, before the offer. */
  prepare(connection: RTCPeerConnection): void;
  onState(state: LinkState): void;
}

const firstRetryMs = 400;
const longestRetryMs = 4000;
/** A way that is broken for a moment often comes back by itself. */
const patienceMs = 2000;
const connectWithinMs = 8000;

/**
 * A WebRTC session that is opened anew for as long as it is wanted: after a lost network, a restarted server, a
 * worker that died.
 */
export class RtcLink {
  #connection: RTCPeerConnection | null = null;
  #address: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstRetryMs;
  #stopped = false;
  readonly #wake = () => this.wake();
  readonly #leave = () => this.#hangUp();

  constructor(private readonly purpose: LinkPurpose) {}

  start(): void {
    window.addEventListener('online', this.#wake);
    window.addEventListener('pagehide', this.#leave);
    void this.#open();
  }

  /** Tries again now instead of later. */
  wake(): void {
    if (this.#stopped || this.#connection?.connectionState === 'connected') return;
    this.#pause = firstRetryMs;
    void this.#open();
  }

  /** With other tracks than before. */
  reopen(): void {
    if (!this.#stopped) void this.#open();
  }

  /** Puts another track in the place of that kind without a new session. */
  async replaceTrack(kind: 'audio' | 'video', track: MediaStreamTrack): Promise<void> {
    const transceiver = this.#connection
      ?.getTransceivers()
      .find(({ sender, receiver }) => (sender.track ?? receiver.track).kind === kind);
    await transceiver?.sender.replaceTrack(track);
  }

  stop(): void {
    this.#stopped = true;
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('pagehide', this.#leave);
    this.#hangUp();
  }

  async #open(): Promise<void> {
    this.#hangUp();
    this.purpose.onState({ step: 'connecting' });
    const connection = new RTCPeerConnection();
    this.#connection = connection;
    try {
      this.purpose.prepare(connection);
      await connection.setLocalDescription(await connection.createOffer());
      // Without candidates: the server's side is ICE-lite and learns ours from the first packet.
      const answer = await offerSession(this.purpose.endpoint, connection.localDescription?.sdp ?? '');
      if (this.#connection !== connection) {
        if (answer.ok) endSession(answer.value.address);
        return;
      }
      if (!answer.ok) return this.#lost(connection, answer.failure.code);
      this.#address = answer.value.address;
      connection.onconnectionstatechange = () => this.#changed(connection);
      this.#timer = setTimeout(() => this.#lost(connection, null), connectWithinMs);
      await connection.setRemoteDescription({ type: 'answer', sdp: answer.value.sdp });
    } catch {
      this.#lost(connection, null);
    }
  }

  #changed(connection: RTCPeerConnection): void {
    if (this.#connection !== connection) return;
    switch (connection.connectionState) {
      case 'connected':
        clearTimeout(this.#timer);
        this.#pause = firstRetryMs;
        return this.purpose.onState({ step: 'connected' });
      case 'disconnected':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#lost(connection, null), patienceMs);
        return;
      case 'failed':
      case 'closed':
        return this.#lost(connection, null);
    }
  }

  #lost(connection: RTCPeerConnection, failure: FailureCode | null): void {
    if (this.#stopped || this.#connection !== connection) return;
    this.#hangUp();
    this.purpose.onState({ step: 'lost', failure });
    this.#timer = setTimeout(() => void this.#open(), this.#pause);
    this.#pause = Math.min(longestRetryMs, this.#pause * 2);
  }

  #hangUp(): void {
    clearTimeout(this.#timer);
    const connection = this.#connection;
    this.#connection = null;
    if (connection) connection.onconnectionstatechange = null;
    connection?.close();
    if (this.#address !== null) endSession(this.#address);
    this.#address = null;
  }
}
