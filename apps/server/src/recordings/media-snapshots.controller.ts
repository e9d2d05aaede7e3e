import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CONFIG, Config } from '../config/config';
import { ProblemError } from '../http/problem';
import { secretsEqual } from '../identity/secret';
import { JournalStore } from '../journal/journal.store';
import { MeetingsService } from '../meetings/meetings.service';
import { timedSnapshots } from './timed-snapshots';

/** For the media process: what a past meeting's picture had to show, and when. */
@Controller('api/media')
export class MediaSnapshotsController {
  constructor(
    private readonly planning: MeetingsService,
    private readonly journals: JournalStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One `TimedSnapshot` a line (application/x-ndjson), in the order of time; as long as it takes to read. */
  @Get('meetings/:meetingId/snapshots')
  async snapshots(
    @Headers('authorization') authorization: string | undefined,
    @Param('meetingId') meetingId: string,
    @Res() response: Response,
  ): Promise<void> {
    this.assertMediaProcess(authorization);
    await this.planning.listed(meetingId);
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(this.lines(meetingId)), response);
  }

  private async *lines(meetingId: string): AsyncGenerator<string> {
    for await (const line of timedSnapshots(this.journals.read(meetingId))) yield `${JSON.stringify(line)}\n`;
  }

  private assertMediaProcess(authorization: string | undefined): void {
    const { mediaKey } = this.config;
    const given = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (mediaKey !== undefined && given !== undefined && secretsEqual(given, mediaKey)) return;
    throw new ProblemError(
      'not-permitted',
      'Send the key of the media process (MEDIA_KEY) as a bearer token.',
    );
  }
}
