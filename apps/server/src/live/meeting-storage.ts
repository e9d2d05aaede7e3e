import { JournalEntry } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { JournalSigner } from '../journal/journal-signer';
import { JournalStore } from '../journal/journal.store';
import { SecretBallotsService } from '../secret-ballots/secret-ballots.service';
import { TokenKeys } from '../secret-ballots/token-keys';
import type { LiveState, MeetingBatch } from './decision-round';
import type { MeetingStorage } from './live-meeting';
import { MeetingRegisters } from './meeting-registers';

/** Where meetings are kept: journal, receipts, secret ballots and registers, in one transaction each time. */
@Injectable()
export class DatabaseMeetingStorage {
  constructor(
    private readonly database: Database,
    private readonly journal: JournalStore,
    private readonly signer: JournalSigner,
    private readonly secretBallots: SecretBallotsService,
    private readonly tokenKeys: TokenKeys,
    private readonly registers: MeetingRegisters,
  ) {}

  of(meetingId: string): MeetingStorage {
    return {
      load: async () => ({
        entries: this.journal.read(meetingId),
        receipts: await this.journal.receipts(meetingId),
      }),
      secretBallots: (voteId) => this.secretBallots.ofOpenVote(voteId),
      tokenKey: (voteId) => this.tokenKeys.publicKey(voteId),
      forgetSecrets: (voteId) => {
        this.secretBallots.forgetKeys(voteId);
      },
      endsAt: async (seq) => (await this.journal.lastSeq(meetingId)) === seq,
      commit: (batch, after) => this.commit(meetingId, batch, after),
    };
  }

  private async commit(meetingId: string, batch: MeetingBatch, after: LiveState): Promise<void> {
    const { entries, receipts, secretBallots, endedSecretVotes } = batch;
    const checkpoints = entries.filter(isCheckpointed).map((entry) => this.signer.checkpoint(entry));
    await this.database.write(async (transaction) => {
      await this.journal.append(transaction, { entries, receipts, checkpoints });
      await this.secretBallots.keep(transaction, secretBallots, after.meeting?.votes ?? []);
      for (const [voteId, contents] of endedSecretVotes) {
        await this.secretBallots.end(transaction, voteId, contents);
      }
      await this.registers.follow(transaction, meetingId, entries, after);
    });
    for (const voteId of endedSecretVotes.keys()) this.secretBallots.forgetKeys(voteId);
  }
}

function isCheckpointed({ event }: JournalEntry): boolean {
  return event.type === 'vote.closed' || event.type === 'meeting.closed';
}
