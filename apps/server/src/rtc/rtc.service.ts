import { randomUUID } from 'node:crypto';
import type { RtcAnswer, RtcOffer, RtcPurpose, RtcReport } from '@kworum/contracts';
import { Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { SignedOut } from '../identity/signed-out';
import { CommandBudget } from '../live/command-budget';
import { LiveService } from '../live/live.service';
import { KnownSession, RtcSessions, isReplacedBy } from './rtc-sessions';

/** The media process reports every second; one that hangs must not look as if it carried anything. */
const reportHoldsMs = 4000;
/** Offers of one device or key: a network that flaps gets through, a loop does not. */
const offersAtOnce = 20;
const offersPerSecond = 1;
/** Monitors of one device: a browser that was closed without a word leaves its session behind. */
const monitorsOfOneDevice = 4;

/** Carries words to the media process of a meeting. */
export interface RtcCarrier {
  /** Resolves within a bounded time. */
  offer(offer: RtcOffer): Promise<RtcAnswer>;
  end(session: { readonly meetingId: string; readonly sessionId: string }): void;
}

/** Who asks: the session of a device, or the key of a source. */
export interface RtcAsker {
  /** Null: a key, which is no session. */
  readonly tokenHash: string | null;
  /** Whose offers are counted together. */
  readonly budget: string;
}

export interface RtcOpened {
  readonly sessionId: string;
  readonly sdp: string;
}

type ReportListener = (meetingId: string, report: RtcReport | null) => void;

/**
 * The WebRTC sessions of all meetings: opened by offer and answer, ended with what they were opened for. The
 * pictures themselves never come here. What is known is kept in memory; a server that was restarted takes it up
 * again from the reports of the media process.
 */
@Injectable()
export class RtcService {
  private readonly log = new Logger('Rtc');
  private readonly sessions = new RtcSessions();
  private readonly reports = new Map<string, { report: RtcReport; expiry: NodeJS.Timeout }>();
  private readonly budgets = new Map<string, CommandBudget>();
  private readonly listeners: ReportListener[] = [];
  private carrier: RtcCarrier | undefined;

  constructor(live: LiveService, signedOut: SignedOut) {
    signedOut.on((tokenHash) => {
      this.endWhere((session) => session.tokenHash === tokenHash);
    });
    live.onChange((meetingId, _entries, { meeting }) => {
      if (meeting?.phase === 'closed') this.endWhere((session) => session.meetingId === meetingId);
    });
  }

  carryBy(carrier: RtcCarrier): void {
    this.carrier = carrier;
  }

  /** Null: no media process serves the meeting any more. */
  onReport(listener: ReportListener): void {
    this.listeners.push(listener);
  }

  reportOf(meetingId: string): RtcReport | null {
    return this.reports.get(meetingId)?.report ?? null;
  }

  /** Whether a media process with WebRTC has the meeting on air. */
  isServed(meetingId: string): boolean {
    return this.reportOf(meetingId)?.available === true;
  }

  /** @throws ProblemError with the refusal of the media process */
  async open(meetingId: string, purpose: RtcPurpose, sdp: string, asker: RtcAsker): Promise<RtcOpened> {
    this.spendBudget(asker.budget);
    const session = { meetingId, sessionId: randomUUID(), purpose, tokenHash: asker.tokenHash };
    const { sessionId } = session;
    // Known from the offer on: a report may come before the answer, and so may the end of what it is for.
    this.sessions.add({ ...session, since: Date.now() });
    const answer = await this.answerTo({ meetingId, sessionId, purpose, sdp });
    if (!answer.ok || !this.sessions.find(sessionId)) {
      // The answer may only be late: nothing of it may stay.
      this.sessions.forget(sessionId);
      this.carrier?.end({ meetingId, sessionId });
      if (answer.ok) throw new ProblemError('conflict', 'This session was ended meanwhile.');
      throw new ProblemError(answer.code, answer.detail);
    }
    this.replaceBy({ ...session, since: Date.now() });
    this.log.log(`Session ${sessionId} of ${meetingId} opened: ${JSON.stringify(purpose)}`);
    return { sessionId, sdp: answer.sdp };
  }

  /** @throws ProblemError not-found unless such a session is open */
  endOne(sessionId: string, matches: (session: KnownSession) => boolean): void {
    const session = this.sessions.find(sessionId);
    if (!session || !matches(session)) throw new ProblemError('not-found', 'There is no such session.');
    this.end(session);
  }

  endWhere(matches: (session: KnownSession) => boolean): void {
    for (const session of this.sessions.all()) if (matches(session)) this.end(session);
  }

  report(report: RtcReport): void {
    const { meetingId } = report;
    clearTimeout(this.reports.get(meetingId)?.expiry);
    const expiry = setTimeout(() => {
      this.silent(meetingId);
    }, reportHoldsMs).unref();
    this.reports.set(meetingId, { report, expiry });
    for (const sessionId of this.sessions.reconcile(report, Date.now())) {
      this.carrier?.end({ meetingId, sessionId });
    }
    for (const listener of this.listeners) listener(meetingId, report);
  }

  /** No media process serves the meeting any more. */
  silent(meetingId: string): void {
    clearTimeout(this.reports.get(meetingId)?.expiry);
    if (!this.reports.delete(meetingId)) return;
    for (const listener of this.listeners) listener(meetingId, null);
  }

  private async answerTo(offer: RtcOffer): Promise<RtcAnswer> {
    const detail = 'No media process with WebRTC serves this meeting now; try again in a moment.';
    const away = { ok: false, code: 'rtc-away', detail } as const;
    if (!this.carrier || !this.isServed(offer.meetingId)) return away;
    return this.carrier.offer(offer);
  }

  /** Who publishes again has lost the session before; of a device's monitors the oldest gives way. */
  private replaceBy(session: KnownSession): void {
    this.endWhere((earlier) => isReplacedBy(earlier, session));
    if (session.purpose.kind === 'monitor') {
      const own = this.sessions
        .all()
        .filter(({ tokenHash, purpose }) => purpose.kind === 'monitor' && tokenHash === session.tokenHash);
      for (const oldest of own.slice(0, -monitorsOfOneDevice)) this.end(oldest);
    }
    this.sessions.add(session);
  }

  private end({ meetingId, sessionId }: KnownSession): void {
    this.sessions.forget(sessionId);
    this.carrier?.end({ meetingId, sessionId });
    this.log.log(`Session ${sessionId} of ${meetingId} ended`);
  }

  private spendBudget(asker: string): void {
    const now = Date.now();
    if (this.budgets.size > 10_000) this.budgets.clear();
    const budget = this.budgets.get(asker) ?? new CommandBudget(now, offersAtOnce, offersPerSecond);
    this.budgets.set(asker, budget);
    if (!budget.take(now))
      throw new ProblemError('too-many-attempts', 'Too many offers: wait a few seconds.');
  }
}
