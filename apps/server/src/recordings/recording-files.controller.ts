import { RecordedPictureName, recordedPictures, recordingPlaylistFile } from '@kworum/contracts';
import { recordingPlaylistEnd, recordingPlaylistHead, segmentLines } from '@kworum/domain';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ProblemError } from '../http/problem';
import { CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { isVoid } from './publicity';
import { RecordingFiles, StoredPicture } from './recording-files';
import { RecordingStandingService } from './recording-standing.service';

/**
 * The recordings themselves, in byte ranges. To the public the published programme and what was made of it; the
 * clean picture to the office; what is sealed, and earlier versions, to nobody: only what a playlist or a job names
 * is ever looked for.
 */
@Controller('recordings/:meetingId')
export class RecordingFilesController {
  constructor(
    private readonly files: RecordingFiles,
    private readonly standing: RecordingStandingService,
    private readonly planning: MeetingsService,
  ) {}

  @Get(':file')
  async file(
    @CurrentPrincipal() principal: Principal | undefined,
    @Param('meetingId') meetingId: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const isOffice =
      principal?.role === 'office' && (await this.planning.isOf(principal.councilId, meetingId));
    const isSeen = isOffice || (await this.standing.isPublic(meetingId));
    // It must vanish from every cache with the next request after it was withdrawn.
    response.setHeader('Cache-Control', isOffice ? 'private, no-cache' : 'no-cache');
    for (const name of isSeen ? recordedPictures : []) {
      if (name === 'clean' && !isOffice) continue;
      if (await this.sentOf(meetingId, name, file, response)) return;
    }
    if (isSeen && (await this.isResult(meetingId, file))) return this.send(meetingId, file, response);
    throw absent();
  }

  /** @returns whether it is the playlist of this picture or one of its files */
  private async sentOf(
    meetingId: string,
    name: RecordedPictureName,
    file: string,
    response: Response,
  ): Promise<boolean> {
    const picture = await this.files.picture(meetingId, name);
    if (!picture) return false;
    if (file === recordingPlaylistFile(name)) {
      response.type('application/vnd.apple.mpegurl').send(playlistOf(picture));
      return true;
    }
    if (!picture.files.has(file)) return false;
    await this.send(meetingId, file, response);
    return true;
  }

  private async isResult(meetingId: string, file: string): Promise<boolean> {
    const standing = await this.standing.of(meetingId);
    const row = standing.jobs.find((job) => job.file === file && job.outcome === 'done');
    if (!row || (row.job.kind !== 'export' && row.job.kind !== 'cut-out')) return false;
    const stored = await this.files.fileOf(meetingId, file);
    return stored !== null && !isVoid(row, stored.changedAt, standing);
  }

  private async send(meetingId: string, file: string, response: Response): Promise<void> {
    const root = this.files.folderOf(meetingId);
    if (root === null) throw absent();
    await new Promise<void>((resolve, reject) => {
      response.sendFile(file, { root, dotfiles: 'deny', cacheControl: false }, (error?: Error) => {
        // A viewer who seeks or leaves ends the answer in its middle.
        if (!error || response.headersSent) resolve();
        else reject(problemOf(error, response));
      });
    });
  }
}

/** What a power cut tore is left out; a recording that nobody continues has an end. */
function playlistOf({ segments, ended }: StoredPicture): string {
  const lines = segments.map((segment, index) => segmentLines(segment, segments[index - 1] ?? null));
  return `${recordingPlaylistHead}${lines.join('')}${ended ? recordingPlaylistEnd : ''}`;
}

function problemOf(error: Error & { status?: number }, response: Response): Error {
  if (error.status === 404) return absent();
  if (error.status !== 416) return error;
  response.status(416).end();
  return new ProblemError('invalid-input', 'The recording has no such bytes.');
}

function absent(): ProblemError {
  return new ProblemError('not-found', 'There is no such recording here, or it is not published.');
}
