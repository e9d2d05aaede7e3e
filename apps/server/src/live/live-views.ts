import { Injectable } from '@nestjs/common';
import { evolve, genesisHash } from '@kworum/domain';
import { MeetingsService } from '../meetings/meetings.service';
import { LiveService } from './live.service';
import type { MeetingAt } from './projection/room';

/** A meeting as it stands now: from its journal, or from the registers while it is only planned. */
@Injectable()
export class LiveViews {
  constructor(
    private readonly live: LiveService,
    private readonly planning: MeetingsService,
  ) {}

  async now(meetingId: string): Promise<MeetingAt> {
    const { meeting, head } = await this.live.state(meetingId);
    const ballotsIn = this.live.ballotsIn(meetingId);
    if (meeting) return { meetingId, seq: head.seq, phase: meeting.phase, meeting, ballotsIn };
    const plan = await this.planning.planOf(meetingId);
    const planned = evolve(null, {
      seq: 0,
      at: '',
      hash: genesisHash,
      event: { type: 'meeting.prepared', plan },
    });
    return { meetingId, seq: 0, phase: 'planned', meeting: planned, ballotsIn };
  }
}
