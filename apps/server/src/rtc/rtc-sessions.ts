import type { RtcPurpose, RtcReport } from '@kworum/contracts';

export interface KnownSession {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly purpose: RtcPurpose;
  /** Of the device's sign-in; null: opened by a key, or taken up from a report. */
  readonly tokenHash: string | null;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** A session that was answered a moment ago may be missing from a report that was on its way. */
const reportLagsMs = 5000;
/** Sessions that are over but may still be reported. */
const endedKept = 1000;

/** What the server knows of sessions, held against what the media process reports. */
export class RtcSessions {
  private readonly sessions = new Map<string, KnownSession>();
  private readonly ended = new Set<string>();

  find(sessionId: string): KnownSession | undefined {
    return this.sessions.get(sessionId);
  }

  /** Oldest first. */
  all(): readonly KnownSession[] {
    return [...this.sessions.values()];
  }

  add(session: KnownSession): void {
    this.sessions.set(session.sessionId, session);
  }

  forget(sessionId: string): void {
    this.sessions.delete(sessionId);
    this.ended.add(sessionId);
    const [oldest] = this.ended;
    if (this.ended.size > endedKept && oldest !== undefined) this.ended.delete(oldest);
  }

  /**
   * Forgets what is gone and takes up what a server before this one has opened.
   * @returns sessions that must not be: ended here already, or a monitor whose device is not known any more, which
   * opens another one
   */
  reconcile({ meetingId, sessions: reported }: RtcReport, now: number): readonly string[] {
    const reportedIds = new Set(reported.map(({ sessionId }) => sessionId));
    for (const { sessionId, since, meetingId: of } of this.all()) {
      if (of === meetingId && !reportedIds.has(sessionId) && now - since > reportLagsMs) {
        this.sessions.delete(sessionId);
      }
    }
    const unwanted: string[] = [];
    for (const { sessionId, purpose } of reported) {
      if (this.sessions.has(sessionId)) continue;
      if (this.ended.has(sessionId) || purpose.kind === 'monitor') unwanted.push(sessionId);
      else this.add({ meetingId, sessionId, purpose, tokenHash: null, since: now });
    }
    return unwanted;
  }
}

/** Whether the other one publishes the same source or member, or shows the room to the same member. */
export function isReplacedBy(one: KnownSession, other: KnownSession): boolean {
  if (one.sessionId === other.sessionId || one.meetingId !== other.meetingId) return false;
  const [a, b] = [one.purpose, other.purpose];
  if (a.kind === 'source') return b.kind === 'source' && a.name === b.name;
  if (a.kind === 'monitor') return false;
  return b.kind === a.kind && a.memberId === b.memberId;
}
