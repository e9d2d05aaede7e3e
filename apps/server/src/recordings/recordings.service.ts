import { randomUUID } from 'node:crypto';
import {
  OfficeRecording,
  PlacedChapter,
  PublicRecording,
  RecordingDecision,
  RecordingSummary,
  RedactionView,
  recordedPictures,
  recordingPlaylistFile,
} from '@kworum/contracts';
import { MeetingChapter, TimeLine, stretchesOf } from '@kworum/domain';
import { Injectable } from '@nestjs/common';
import { MeetingsService, summaryOf } from '../meetings/meetings.service';
import { MeetingChapters } from './meeting-chapters.service';
import { captionsPublished, isVoid, withholding } from './publicity';
import type { RecordingDecisionRow } from './recording-decision.entity';
import { RecordingDecisionsStore } from './recording-decisions.store';
import { RecordingFiles } from './recording-files';
import { RecordingStandingService, Standing, deadlineOf } from './recording-standing.service';

/** Who asked for something, as it stays on record. */
export interface Clerk {
  readonly personId: string | null;
  readonly name: string;
}

/** Recordings as the office and the public see them. */
@Injectable()
export class RecordingsService {
  constructor(
    private readonly planning: MeetingsService,
    private readonly standing: RecordingStandingService,
    private readonly files: RecordingFiles,
    private readonly meetingChapters: MeetingChapters,
    private readonly decisions: RecordingDecisionsStore,
  ) {}

  /** Meetings of a council with a recording, newest first. */
  async list(councilId: string): Promise<RecordingSummary[]> {
    const standings = await this.standing.ofListed(await this.planning.listedOfCouncil(councilId));
    const summaries = standings.map(async (standing): Promise<RecordingSummary[]> => {
      const picture = await this.files.picture(standing.listed.meeting.meetingId, 'programme');
      if (!picture) return [];
      const meeting = summaryOf(standing.listed);
      const { publicity } = standing;
      const { seconds } = picture.timeLine;
      return [{ meeting, seconds, publicity, captionsDeadline: deadlineOf(standing, true) }];
    });
    return (await Promise.all(summaries)).flat();
  }

  async ofOffice(meetingId: string): Promise<OfficeRecording> {
    const standing = await this.standing.of(meetingId);
    const pictures = await Promise.all(
      recordedPictures.map(async (name) => ({ name, picture: await this.files.picture(meetingId, name) })),
    );
    const timeLine = pictures.find(({ name }) => name === 'programme')?.picture?.timeLine ?? null;
    return {
      meeting: summaryOf(standing.listed),
      pictures: pictures.flatMap(({ name, picture }) => {
        const [first] = picture?.segments ?? [];
        if (!picture || !first) return [];
        const { bytes, ended } = picture;
        const startedAt = new Date(first.startedAt).toISOString();
        const playlist = pathOf(meetingId, recordingPlaylistFile(name));
        return [{ name, playlist, seconds: picture.timeLine.seconds, bytes, ended, startedAt }];
      }),
      stretches: stretchesOf(pictures[0]?.picture?.segments ?? []),
      publicity: standing.publicity,
      decisions: standing.decisions.map(({ what, published, legalBasis, reason, by, at }) => ({
        ...{ what, published, legalBasis, reason, by, at },
      })),
      chapters: placed(await this.meetingChapters.of(meetingId), timeLine),
      redactions: redactionsOf(standing, timeLine),
      captionsDeadline: deadlineOf(standing, timeLine !== null),
    };
  }

  async ofPublic(meetingId: string): Promise<PublicRecording> {
    const standing = await this.standing.of(meetingId);
    const { publicity } = standing;
    const isPublic = publicity === 'public';
    const picture = isPublic ? await this.files.picture(meetingId, 'programme') : null;
    const timeLine = picture?.timeLine ?? null;
    const withheld = publicity === 'withheld' ? withholding(standing) : null;
    return {
      playlist: picture ? pathOf(meetingId, recordingPlaylistFile('programme')) : null,
      seconds: timeLine?.seconds ?? 0,
      withheld: withheld && { legalBasis: withheld.legalBasis ?? '', at: withheld.at },
      redacting: publicity === 'redacting',
      chapters: placed(await this.meetingChapters.of(meetingId), timeLine),
      redactions: redactionsOf(standing, timeLine),
      captions:
        timeLine && captionsPublished(standing) ? `/api/public/meetings/${meetingId}/captions.vtt` : null,
      downloads: picture ? await this.downloadsOf(standing) : [],
    };
  }

  /** Places are null where the public has no recording to look them up in. */
  async chaptersOf(meetingId: string): Promise<PlacedChapter[]> {
    return (await this.ofPublic(meetingId)).chapters;
  }

  async decide(meetingId: string, clerk: Clerk, decision: RecordingDecision): Promise<void> {
    await this.record(meetingId, clerk, { what: 'recording', ...decision });
  }

  async decideCaptions(meetingId: string, clerk: Clerk, published: boolean): Promise<void> {
    await this.record(meetingId, clerk, { what: 'captions', published, legalBasis: null, reason: null });
  }

  private async record(
    meetingId: string,
    { personId, name }: Clerk,
    decision: RecordingDecision & Pick<RecordingDecisionRow, 'what'>,
  ): Promise<void> {
    const { what, published, legalBasis, reason } = decision;
    await this.decisions.add({
      ...{ decisionId: randomUUID(), meetingId, what, published, legalBasis, reason },
      ...{ personId, by: name, at: new Date().toISOString() },
    });
    this.standing.changed(meetingId);
  }

  private async downloadsOf(standing: Standing): Promise<PublicRecording['downloads']> {
    const { meetingId } = standing.listed.meeting;
    const found = standing.jobs.map(async (row): Promise<PublicRecording['downloads']> => {
      const { job, file } = row;
      if (file === null || (job.kind !== 'export' && job.kind !== 'cut-out')) return [];
      const stored = await this.files.fileOf(meetingId, file);
      if (!stored || isVoid(row, stored.changedAt, standing)) return [];
      const title = job.kind === 'cut-out' ? job.title : null;
      return [{ kind: job.kind, title, path: pathOf(meetingId, file), bytes: stored.bytes }];
    });
    const all = (await Promise.all(found)).flat();
    // Of several exports the newest says it all.
    const [newest] = all.filter(({ kind }) => kind === 'export');
    return [...(newest ? [newest] : []), ...all.filter(({ kind }) => kind === 'cut-out').reverse()];
  }
}

export function pathOf(meetingId: string, file: string): string {
  return `/recordings/${meetingId}/${file}`;
}

function placed(chapters: readonly MeetingChapter[], timeLine: TimeLine | null): PlacedChapter[] {
  return chapters.map((chapter) => {
    const place = timeLine?.place(Date.parse(chapter.startedAt), Date.parse(chapter.endedAt));
    return { ...chapter, from: place?.from ?? null, to: place?.to ?? null };
  });
}

/** In the order of the recording. */
function redactionsOf({ redactions }: Standing, timeLine: TimeLine | null): RedactionView[] {
  return redactions
    .filter(({ outcome }) => outcome === 'done')
    .toSorted((a, b) => a.job.from.localeCompare(b.job.from))
    .map(({ job: { from, to, mute, blur, legalBasis }, finishedAt, askedAt }) => {
      const place = timeLine?.place(Date.parse(from), Date.parse(to));
      const at = finishedAt ?? askedAt;
      return { from: place?.from ?? null, to: place?.to ?? null, mute, blur, legalBasis, at };
    });
}
