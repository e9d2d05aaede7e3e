import { Injectable } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { MeetingsService } from '../meetings/meetings.service';
import type { ClaimedSource } from './claimed-source';
import { RtcOpened, RtcService } from './rtc.service';
import type { KnownSession } from './rtc-sessions';
import { SourceKeysService } from './source-keys.service';

/** What encoders publish: to whichever meeting of their council is on air. */
@Injectable()
export class PublishedSourcesService {
  constructor(
    private readonly keys: SourceKeysService,
    private readonly planning: MeetingsService,
    private readonly rtc: RtcService,
  ) {}

  /** @throws ProblemError wrong-credentials; not-on-air, to be tried again, while the council has no meeting on air */
  async publish(claimed: ClaimedSource, offer: string): Promise<RtcOpened> {
    await this.keys.assertKey(claimed);
    const { councilId, source } = claimed;
    const meetingId = await this.planning.runningOfCouncil(councilId, (id) => this.rtc.isServed(id));
    if (meetingId === undefined) {
      throw new ProblemError('not-on-air', 'No meeting of this council is on air now; try again later.');
    }
    const asker = { tokenHash: null, budget: `source ${councilId} ${source}` };
    return this.rtc.open(meetingId, { kind: 'source', name: source }, offer, asker);
  }

  /** @throws ProblemError wrong-credentials; not-found unless it is a session of this source */
  async end(claimed: ClaimedSource, sessionId: string): Promise<void> {
    await this.keys.assertKey(claimed);
    this.rtc.endOne(sessionId, await this.sessionsOf(claimed.councilId, claimed.source));
  }

  /** A new key; who publishes by the one before is out. */
  async renewKey(councilId: string, source: string): Promise<{ readonly key: string }> {
    const renewed = await this.keys.renew(councilId, source);
    this.rtc.endWhere(await this.sessionsOf(councilId, source));
    return renewed;
  }

  private async sessionsOf(councilId: string, source: string): Promise<(session: KnownSession) => boolean> {
    const meetings = await this.planning.ofCouncil(councilId);
    const own = new Set(meetings.map(({ meetingId }) => meetingId));
    return ({ meetingId, purpose }) =>
      own.has(meetingId) && purpose.kind === 'source' && purpose.name === source;
  }
}
