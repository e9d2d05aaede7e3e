import { randomUUID } from 'node:crypto';
import type { CaptionLine, CaptionText, Captions } from '@kworum/contracts';
import { Cue, TimeLine, longestCueText, mostCues, readCues, writeWebVtt } from '@kworum/domain';
import { Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '../http/problem';
import { MeetingsService } from '../meetings/meetings.service';
import type { CaptionCueRow } from './caption-cue.entity';
import { CaptionsStore } from './captions.store';
import { captionsPublished } from './publicity';
import { RecordingFiles } from './recording-files';
import { RecordingStandingService, Standing, deadlineOf } from './recording-standing.service';

/** Captions of a recording: heard by a machine, brought in from a file, corrected by hand. */
@Injectable()
export class CaptionsService {
  private readonly log = new Logger('Captions');

  constructor(
    private readonly store: CaptionsStore,
    private readonly files: RecordingFiles,
    private readonly standing: RecordingStandingService,
    private readonly planning: MeetingsService,
  ) {}

  async ofOffice(meetingId: string): Promise<Captions> {
    const [standing, rows, timeLine] = await Promise.all([
      this.standing.of(meetingId),
      this.store.ofMeeting(meetingId),
      this.timeLineOf(meetingId),
    ]);
    return {
      cues: rows.map((row) => {
        const place = timeLine && placeOf(row, timeLine);
        return { cueId: row.cueId, from: place?.from ?? null, to: place?.to ?? null, text: row.text };
      }),
      published: captionsPublished(standing),
      deadline: deadlineOf(standing, timeLine !== null),
    };
  }

  /** A final line becomes part of the draft; a line that will be replaced is of no use afterwards. */
  async heard({ meetingId, text, final, from, to }: CaptionLine): Promise<void> {
    const words = text.trim();
    if (!final || words === '' || !(to > from) || !(await this.planning.exists(meetingId))) return;
    if ((await this.store.count(meetingId)) >= mostCues) {
      this.log.warn(`Meeting ${meetingId} has as many captions as it may have; one is left out`);
      return;
    }
    const [startedAt, endedAt] = [new Date(from).toISOString(), new Date(to).toISOString()];
    await this.store.add([{ cueId: randomUUID(), meetingId, startedAt, endedAt, text: words }]);
  }

  /** The file in place of what was there. @throws ProblemError with the line of every fault */
  async bringIn(meetingId: string, file: string): Promise<void> {
    const timeLine = await this.recorded(meetingId);
    const read = readCues(file);
    if ('faults' in read) {
      const errors = read.faults.map(({ line, fault }) => ({ path: `line ${line}`, message: fault }));
      const named = errors.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
      throw new ProblemError('invalid-input', `Correct the file: ${named.join('; ')}.`, errors);
    }
    await this.store.replace(
      meetingId,
      read.cues.map((cue) => rowOf(meetingId, randomUUID(), cue, timeLine)),
    );
  }

  async add(meetingId: string, cue: CaptionText): Promise<void> {
    const timeLine = await this.recorded(meetingId);
    if ((await this.store.count(meetingId)) >= mostCues) {
      throw new ProblemError('conflict', 'There are as many captions as there may be; remove some first.');
    }
    await this.store.add([rowOf(meetingId, randomUUID(), checked(cue), timeLine)]);
  }

  async change(meetingId: string, cueId: string, cue: CaptionText): Promise<void> {
    const row = rowOf(meetingId, cueId, checked(cue), await this.recorded(meetingId));
    if (!(await this.store.change(row, row))) throw unknownCue();
  }

  async remove(meetingId: string, cueId: string): Promise<void> {
    if (!(await this.store.remove(meetingId, cueId))) throw unknownCue();
  }

  /** As they are, for who works on them elsewhere. */
  async draft(meetingId: string): Promise<string> {
    const timeLine = await this.recorded(meetingId);
    return writeWebVtt(cuesOf(await this.store.ofMeeting(meetingId), timeLine));
  }

  /** @throws ProblemError not-found unless recording and captions are published */
  async published(meetingId: string): Promise<string> {
    const standing = await this.standing.of(meetingId);
    const timeLine = await this.timeLineOf(meetingId);
    if (standing.publicity !== 'public' || !captionsPublished(standing) || !timeLine) {
      throw new ProblemError('not-found', 'No captions of this meeting are published.');
    }
    const rows = await this.store.ofMeeting(meetingId);
    return writeWebVtt(withoutRemoved(cuesOf(rows, timeLine), standing, timeLine));
  }

  private async timeLineOf(meetingId: string): Promise<TimeLine | null> {
    return (await this.files.picture(meetingId, 'programme'))?.timeLine ?? null;
  }

  private async recorded(meetingId: string): Promise<TimeLine> {
    const timeLine = await this.timeLineOf(meetingId);
    if (!timeLine) throw new ProblemError('conflict', 'Nothing of this meeting was recorded.');
    return timeLine;
  }
}

/** Words whose sound was taken out must not be read instead. */
function withoutRemoved(cues: readonly Cue[], { redactions }: Standing, timeLine: TimeLine): Cue[] {
  const removed = redactions.flatMap(({ job, outcome }) => {
    const place =
      job.mute && outcome === 'done' ? timeLine.place(Date.parse(job.from), Date.parse(job.to)) : null;
    return place ? [{ ...place, text: `[fragment usunięty: ${job.legalBasis}]` }] : [];
  });
  const heard = cues.filter((cue) => !removed.some(({ from, to }) => cue.from < to && from < cue.to));
  return [...heard, ...removed].sort((a, b) => a.from - b.from);
}

function cuesOf(rows: readonly CaptionCueRow[], timeLine: TimeLine): Cue[] {
  return rows.flatMap((row) => {
    const place = placeOf(row, timeLine);
    return place ? [{ ...place, text: row.text }] : [];
  });
}

function placeOf({ startedAt, endedAt }: CaptionCueRow, timeLine: TimeLine) {
  return timeLine.place(Date.parse(startedAt), Date.parse(endedAt));
}

function rowOf(meetingId: string, cueId: string, { from, to, text }: Cue, timeLine: TimeLine): CaptionCueRow {
  const startedAt = new Date(Math.round(timeLine.momentAt(from))).toISOString();
  // Asked a millisecond earlier, for the end of a text before a gap is before the gap.
  const endedAt = new Date(Math.round(timeLine.momentAt(to - 0.001) + 1)).toISOString();
  return { cueId, meetingId, startedAt, endedAt, text: text.slice(0, longestCueText) };
}

function checked(cue: CaptionText): CaptionText {
  if (cue.to > cue.from) return cue;
  throw new ProblemError('invalid-input', 'A caption ends after it begins.');
}

function unknownCue(): ProblemError {
  return new ProblemError('not-found', 'There is no such caption here.');
}
