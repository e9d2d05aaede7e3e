import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  JournalExport,
  PublicMeeting,
  PublicMeetings,
  PublicSnapshot,
  VoteRecord,
} from '@kworum/contracts';
import type { JournalEntry } from '@kworum/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';
import { ProblemError } from '../http/problem';
import { JournalSigner } from '../journal/journal-signer';
import { JournalStore } from '../journal/journal.store';
import { publicPart } from '../journal/public-journal';
import { LiveViews } from '../live/live-views';
import { Prospect, projections } from '../live/projection/audiences';
import { attendanceOf, speechesOf } from './meeting-record';
import { MeetingsService, summaryOf } from '../meetings/meetings.service';
import { VoteRecordStore } from './vote-record.store';

const nobodyConnected = { memberIds: new Set<string>(), viewers: 0 };

/** What the public may know: derived from registers and journal, never written here. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly planning: MeetingsService,
    private readonly votes: VoteRecordStore,
    private readonly journals: JournalStore,
    private readonly signer: JournalSigner,
    private readonly views: LiveViews,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  meetings(): Promise<PublicMeetings> {
    return this.planning.publicList();
  }

  async meeting(meetingId: string): Promise<PublicMeeting> {
    const listed = await this.planning.listed(meetingId);
    const [votes, { meeting }] = await Promise.all([
      this.votes.ofMeeting(meetingId),
      this.views.now(meetingId),
    ]);
    return {
      ...summaryOf(listed),
      agenda: meeting.agenda.map(({ itemId, number, title }) => ({ itemId, number, title })),
      votes,
      attendance: attendanceOf(meeting),
      speeches: speechesOf(meeting),
      programme: this.programmeOf(meetingId),
    };
  }

  async live(meetingId: string): Promise<PublicSnapshot> {
    await this.planning.listed(meetingId);
    const at = await this.views.now(meetingId);
    return projections.public(new Prospect(at, new Date().toISOString(), nobodyConnected));
  }

  async journal(meetingId: string): Promise<JournalExport> {
    await this.planning.listed(meetingId);
    const entries: JournalEntry[] = [];
    for await (const entry of this.journals.read(meetingId)) entries.push(entry);
    const published = publicPart(entries);
    const checkpoints = await this.journals.checkpoints(meetingId);
    return {
      format: 'kworum-journal/1',
      meetingId,
      key: this.signer.publicKey,
      entries: published.map((entry) => ({ ...entry })),
      checkpoints: checkpoints.filter(({ seq }) => seq <= published.length).map(({ note }) => note),
    };
  }

  async vote(voteId: string): Promise<VoteRecord> {
    const record = await this.votes.find(voteId);
    if (!record) throw new ProblemError('not-found', 'There is no announced vote with this id.');
    return record;
  }

  private programmeOf(meetingId: string): string | null {
    const playlist = join(this.config.dataDir, 'live', meetingId, 'master.m3u8');
    return existsSync(playlist) ? `/live/${meetingId}/master.m3u8` : null;
  }
}
