import type { HandInReply, RefusalCode, VoteView } from '@kworum/contracts';
import { newCommandId } from '../../ui/live/command-id';
import type { SendCommand } from '../../ui/live/live-store';
import type { BallotContent } from '../election-marks';
import type { KeptToken } from './kept-token';
import type { VotingDesk } from './voting-desk';

/** How far the one ballot on its way is. Never what it says. */
export type CastingState =
  | { readonly step: 'none' }
  | { readonly step: 'token' | 'hand-in'; readonly voteId: string; readonly retrying: boolean }
  | { readonly step: 'refused'; readonly voteId: string; readonly code: RefusalCode };

type Asked = Pick<VoteView, 'voteId' | 'tokenKey'>;
type SignedToken = KeptToken & { readonly signature: string };

export const longestPauseMs = 3000;
const retryAfterMs = 1000;
/** Of the time left, for the way to the server. */
const reserveMs = 1500;

/** The server's word that no signature for this token will ever come. */
const lost: readonly RefusalCode[] = ['ballot-final', 'token-invalid', 'command-id-reused'];

/** Casts ballots without a name: a token over the member's session, then the ballot without it. */
export class AnonymousCasting {
  #state: CastingState = { step: 'none' };
  #stopped = false;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly desk: VotingDesk,
    private readonly sendCommand: SendCommand,
    readonly memberId: string,
    private readonly meetingId: string,
  ) {}

  readonly state = (): CastingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Nothing more is sent, and the choice is let go. */
  stop(): void {
    this.#stopped = true;
  }

  /** @param timeLeftMs until the vote takes no more ballots; null without a time limit */
  async cast(vote: Asked, choice: BallotContent, timeLeftMs: number | null): Promise<void> {
    const { voteId } = vote;
    try {
      this.#show({ step: 'token', voteId, retrying: false });
      const token = await this.#signedToken(vote);
      if (!token || this.#stopped) return;
      this.#show({ step: 'hand-in', voteId, retrying: false });
      // A ballot right after its token would tell by the clock whose it is.
      await this.desk.pause(this.desk.random() * longestPause(timeLeftMs));
      if (!this.#stopped) await this.#handIn(token, choice);
    } catch (error) {
      this.#show({ step: 'refused', voteId, code: 'internal-error' });
      throw error;
    }
  }

  async #signedToken({ voteId, tokenKey }: Asked): Promise<SignedToken | null> {
    if (tokenKey === null) return this.#refuse(voteId, 'vote-not-open-yet');
    const { keep } = this.desk;
    const craft = await this.#craft(voteId);
    if (!craft) return null;
    const kept = keep.read(this.memberId, voteId) ?? {
      ...{ voteId, commandId: newCommandId(), signature: null, fate: 'held' as const },
      ...(await craft.blindToken(tokenKey)),
    };
    if (isSigned(kept)) return kept;
    keep.keep(this.memberId, kept);
    const { blinded, commandId } = kept;
    const retrying = () => this.#show({ step: 'token', voteId, retrying: true });
    const reply = await this.sendCommand({ type: 'token.request', voteId, blinded }, retrying, commandId);
    if (!reply.ok) {
      if (lost.includes(reply.code)) keep.forget(this.memberId, voteId);
      return this.#refuse(voteId, reply.code);
    }
    // The key is gone once the vote is closed.
    if (reply.blindSignature === undefined) return this.#refuse(voteId, 'vote-over');
    // Whatever does not verify under the vote's key is no card: the member reads that it is invalid.
    const signature = await craft.finishToken(tokenKey, kept, reply.blindSignature).catch(() => null);
    if (signature === null) return this.#refuse(voteId, 'token-invalid');
    const signed = { ...kept, signature };
    keep.keep(this.memberId, signed);
    return signed;
  }

  async #craft(voteId: string): Promise<Awaited<ReturnType<VotingDesk['loadCraft']>> | null> {
    while (!this.#stopped) {
      // The network may be away just now; the screen says that it is tried again.
      const craft = await this.desk.loadCraft().catch(() => null);
      if (craft) return craft;
      this.#show({ step: 'token', voteId, retrying: true });
      await this.desk.pause(retryAfterMs);
    }
    return null;
  }

  async #handIn(token: SignedToken, choice: BallotContent): Promise<void> {
    const { meetingId } = this;
    const { voteId, signature } = token;
    const ballot = { meetingId, voteId, token: token.token, signature, choice };
    let unheard = token.fate === 'sent';
    this.#keepAs(token, 'sent');
    while (!this.#stopped) {
      const reply = await this.desk.handIn(ballot);
      if (reply && !mayGoAgain(reply)) return this.#settle(token, reply, unheard);
      unheard ||= reply === null;
      this.#show({ step: 'hand-in', voteId, retrying: true });
      await this.desk.pause(retryAfterMs);
    }
  }

  #settle(token: SignedToken, { counted, code }: HandInReply, unheard: boolean): void {
    this.#keepAs(token, counted ? 'counted' : unheard ? 'sent' : 'held');
    if (counted) this.#show({ step: 'none' });
    else this.#refuse(token.voteId, code ?? 'internal-error');
  }

  #keepAs(token: SignedToken, fate: KeptToken['fate']): void {
    this.desk.keep.keep(this.memberId, { ...token, fate });
  }

  #refuse(voteId: string, code: RefusalCode): null {
    this.#show({ step: 'refused', voteId, code });
    return null;
  }

  #show(state: CastingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function isSigned(token: KeptToken): token is SignedToken {
  return token.signature !== null;
}

function mayGoAgain({ counted, retry }: HandInReply): boolean {
  return !counted && retry;
}

function longestPause(timeLeftMs: number | null): number {
  return timeLeftMs === null ? longestPauseMs : Math.min(longestPauseMs, Math.max(0, timeLeftMs - reserveMs));
}
