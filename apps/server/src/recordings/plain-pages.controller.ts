import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MeetingsService, summaryOf } from '../meetings/meetings.service';
import { listPage, recordingPage } from './plain-pages';
import { RecordingsService } from './recordings.service';

/** The archive without scripts. */
@Controller('nagrania')
@ApiExcludeController()
export class PlainPagesController {
  constructor(
    private readonly planning: MeetingsService,
    private readonly recordings: RecordingsService,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    return listPage((await this.planning.publicList()).past);
  }

  @Get(':meetingId')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async recording(@Param('meetingId') meetingId: string): Promise<string> {
    const listed = await this.planning.listed(meetingId);
    return recordingPage(summaryOf(listed), await this.recordings.ofPublic(meetingId));
  }
}
