import type { JournalEntry, Meeting } from '@kworum/domain';
import { findVote } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { MeetingsStore } from '../meetings/meetings.store';
import { voteRecordOf } from '../publication/vote-record';
import { VoteRecordStore } from '../publication/vote-record.store';
import type { LiveState } from './decision-round';

/** The registers follow the journal in the transaction that writes it: both say the same at every moment. */
@Injectable()
export class MeetingRegisters {
  constructor(
    private readonly meetings: MeetingsStore,
    private readonly votes: VoteRecordStore,
  ) {}

  async follow(
    transaction: Transaction,
    meetingId: string,
    entries: readonly JournalEntry[],
    { meeting }: LiveState,
  ): Promise<void> {
    if (!meeting) return;
    for (const entry of entries) await this.followEntry(transaction, meetingId, entry, meeting);
  }

  private async followEntry(
    transaction: Transaction,
    meetingId: string,
    { event, at }: JournalEntry,
    meeting: Meeting,
  ): Promise<void> {
    switch (event.type) {
      case 'meeting.prepared':
        return this.meetings.setPhase(transaction, meetingId, { phase: 'prepared' });
      case 'meeting.opened':
        return this.meetings.setPhase(transaction, meetingId, { phase: 'open', openedAt: at });
      case 'meeting.closed':
        return this.meetings.setPhase(transaction, meetingId, { phase: 'closed', closedAt: at });
      case 'vote.announced':
      case 'vote.annulled':
      case 'correction.declared': {
        const vote = findVote(meeting, event.voteId);
        if (!vote) throw new Error(`The vote ${event.voteId} is not in the journal`);
        // A vote annulled before its announcement has no result to publish; the journal tells of it.
        if (vote.announcedAt === null) return;
        return this.votes.put(transaction, voteRecordOf(meetingId, meeting, vote));
      }
    }
  }
}
