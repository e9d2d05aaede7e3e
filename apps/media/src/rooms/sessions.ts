import { isDeepStrictEqual } from 'node:util';
import type { RtcOffer, RtcSession } from '@kworum/contracts';
import { PublishSession } from './publish-session';
import type { ReturnLine } from './return-line';
import { ShowSession } from './show-session';

/** What one machine can be asked for at most; long before that it is a question of its cores. */
const mostSessions = 400;

export interface Session {
  readonly offer: RtcOffer;
  readonly carrier: PublishSession | ShowSession;
}

/** The sessions of the meeting on air. */
export class Sessions {
  private readonly open = new Map<string, Session>();

  get all(): readonly Session[] {
    return [...this.open.values()];
  }

  get isEmpty(): boolean {
    return this.open.size === 0;
  }

  get isFull(): boolean {
    return this.open.size >= mostSessions;
  }

  /** The ways back of all remote members. */
  get lines(): readonly ReturnLine[] {
    return this.all.flatMap(lineOf);
  }

  find(sessionId: string): Session | undefined {
    return this.open.get(sessionId);
  }

  /** Of a remote member's picture and sound. */
  publisher(memberId: string): Session | undefined {
    return this.all.find(
      ({ offer: { purpose } }) => purpose.kind === 'member' && purpose.memberId === memberId,
    );
  }

  linesOf(memberId: string): readonly ReturnLine[] {
    return this.all.filter(({ offer }) => isReturnOf(offer, memberId)).flatMap(lineOf);
  }

  /** Those that this one takes the place of; whoever looks on without a name takes nobody's. */
  formerOf({ sessionId, purpose }: RtcOffer): readonly Session[] {
    return this.all.filter(
      ({ offer }) =>
        offer.sessionId === sessionId ||
        (purpose.kind !== 'monitor' && isDeepStrictEqual(offer.purpose, purpose)),
    );
  }

  add(session: Session): void {
    this.open.set(session.offer.sessionId, session);
  }

  /** Whether it was there. */
  remove(session: Session): boolean {
    if (this.open.get(session.offer.sessionId) !== session) return false;
    return this.open.delete(session.offer.sessionId);
  }

  async measure(): Promise<void> {
    // Who goes away meanwhile cannot be measured, and need not be.
    await Promise.allSettled(this.all.map(({ carrier }) => carrier.measure()));
  }

  report(): RtcSession[] {
    return this.all.map(({ offer: { sessionId, purpose }, carrier }) => ({
      ...{ sessionId, purpose, connected: carrier.connected, quality: carrier.quality },
      speaking: carrier instanceof PublishSession && carrier.speaking,
    }));
  }
}

function isReturnOf({ purpose }: RtcOffer, memberId: string): boolean {
  return purpose.kind === 'return' && purpose.memberId === memberId;
}

function lineOf({ carrier }: Session): ReturnLine[] {
  return carrier instanceof ShowSession && carrier.line ? [carrier.line] : [];
}
