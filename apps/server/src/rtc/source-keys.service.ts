import type { SourceKey } from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { newSecret, secretsEqual } from '../identity/secret';
import { MeetingsService } from '../meetings/meetings.service';
import { RtcService } from './rtc.service';
import { SourceKeysStore } from './source-keys.store';

/** As long as a name of the programme may be. */
const longestName = 40;
const mostSources = 100;

/** Keys of the sources of a council: one for each, over all its meetings. */
@Injectable()
export class SourceKeysService {
  constructor(
    private readonly store: SourceKeysStore,
    private readonly planning: MeetingsService,
    private readonly rtc: RtcService,
  ) {}

  /** @throws ProblemError not-found before the first one is made */
  async show(councilId: string, sourceName: string): Promise<SourceKey> {
    const row = isName(sourceName) ? await this.store.find(councilId, sourceName) : null;
    if (!row) throw new ProblemError('not-found', 'This source has no key yet: make one.');
    return { key: row.key };
  }

  /** A new key; who publishes by the one before is out. */
  async renew(councilId: string, sourceName: string): Promise<SourceKey> {
    if (!isName(sourceName))
      throw new ProblemError('unknown-source', 'A source has a name of up to 40 signs.');
    const known = await this.store.find(councilId, sourceName);
    if (!known && (await this.store.count(councilId)) >= mostSources) {
      throw new ProblemError('conflict', 'There are keys of a hundred sources already.');
    }
    const key = newSecret();
    await this.store.put({ councilId, sourceName, key });
    const meetings = await this.planning.ofCouncil(councilId);
    const own = new Set(meetings.map(({ meetingId }) => meetingId));
    this.rtc.endWhere(
      ({ meetingId, purpose }) =>
        own.has(meetingId) && purpose.kind === 'source' && purpose.name === sourceName,
    );
    return { key };
  }

  /**
   * @returns the council whose key this is
   * @throws ProblemError wrong-credentials, whatever is wrong: neither meetings nor sources can be felt out
   */
  async holder(meetingId: string, sourceName: string, key: string | undefined): Promise<string> {
    const councilId = isName(sourceName) ? await this.planning.councilOf(meetingId) : undefined;
    const row = councilId === undefined ? null : await this.store.find(councilId, sourceName);
    if (!row || key === undefined || !secretsEqual(key, row.key)) {
      throw new ProblemError('wrong-credentials', 'Send the key of this source as a bearer token.');
    }
    return row.councilId;
  }
}

function isName(name: string): boolean {
  return name.length > 0 && name.length <= longestName;
}
