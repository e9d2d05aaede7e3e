import { ChapterWatch, MeetingChapter } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { JournalStore } from '../journal/journal.store';

interface Kept {
  readonly seq: number;
  readonly watch: ChapterWatch;
}

/** Past meetings whose chapters are kept for who looks at them. */
const keptMeetings = 20;

/** The chapters of a meeting, from its journal. */
@Injectable()
export class MeetingChapters {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly journals: JournalStore) {}

  async of(meetingId: string): Promise<readonly MeetingChapter[]> {
    const seq = await this.journals.lastSeq(meetingId);
    const kept = this.kept.get(meetingId);
    const watch = kept?.seq === seq ? kept.watch : await this.read(meetingId);
    this.kept.delete(meetingId);
    this.kept.set(meetingId, { seq, watch });
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptMeetings && oldest !== undefined) this.kept.delete(oldest);
    return watch.chapters(new Date().toISOString());
  }

  private async read(meetingId: string): Promise<ChapterWatch> {
    const watch = new ChapterWatch();
    for await (const entry of this.journals.read(meetingId)) watch.take(entry);
    return watch;
  }
}
