import { ProgrammeControl, ProgrammeOrder, ProgrammeStatus, plainProgramme } from '@kworum/contracts';
import { Injectable, Logger } from '@nestjs/common';

/** The media process reports every second; one that hangs must not look as if it were on air. */
const reportHoldsMs = 4000;

interface Report {
  readonly status: ProgrammeStatus;
  readonly expiry: NodeJS.Timeout;
}

export interface ProgrammeListener {
  ordered(order: ProgrammeOrder): void;
  reported(meetingId: string, status: ProgrammeStatus | null): void;
}

/**
 * What the office wants on air and what is. It is kept in memory: the media process follows the last order without
 * a server, and a server that was restarted takes the order up again from the first report.
 */
@Injectable()
export class ProgrammeService {
  private readonly log = new Logger('Programme');
  private readonly orders = new Map<string, ProgrammeControl>();
  private readonly reports = new Map<string, Report>();
  private listener: ProgrammeListener | undefined;

  listen(listener: ProgrammeListener): void {
    this.listener = listener;
  }

  /** Null: nobody has ordered anything since the start of this server. */
  orderOf(meetingId: string): ProgrammeOrder | null {
    const control = this.orders.get(meetingId);
    return control ? { meetingId, control } : null;
  }

  /** What the office is shown: without an order that which holds by itself. */
  shownOrderOf(meetingId: string): ProgrammeOrder {
    return this.orderOf(meetingId) ?? { meetingId, control: plainProgramme };
  }

  statusOf(meetingId: string): ProgrammeStatus | null {
    return this.reports.get(meetingId)?.status ?? null;
  }

  direct(meetingId: string, control: ProgrammeControl, personId: string): void {
    this.log.log(`Ordered for ${meetingId} by ${personId}: ${JSON.stringify(control)}`);
    this.orders.set(meetingId, control);
    this.listener?.ordered({ meetingId, control });
  }

  report(status: ProgrammeStatus): void {
    const { meetingId, control } = status;
    clearTimeout(this.reports.get(meetingId)?.expiry);
    const expiry = setTimeout(() => {
      this.silent(meetingId);
    }, reportHoldsMs).unref();
    this.reports.set(meetingId, { status, expiry });
    if (!this.orders.has(meetingId)) {
      this.orders.set(meetingId, control);
      this.listener?.ordered({ meetingId, control });
    }
    this.listener?.reported(meetingId, status);
  }

  /** No media process serves the meeting any more. */
  silent(meetingId: string): void {
    clearTimeout(this.reports.get(meetingId)?.expiry);
    if (!this.reports.delete(meetingId)) return;
    this.listener?.reported(meetingId, null);
  }
}
