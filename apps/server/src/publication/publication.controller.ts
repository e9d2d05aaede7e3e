import {
  journalExportSchema,
  publicMeetingSchema,
  publicMeetingsSchema,
  publicSnapshotSchema,
  voteRecordSchema,
} from '@kworum/contracts';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { namedListCsv } from './named-list-csv';
import { PublicationService } from './publication.service';

class PublicMeetingsDto extends createZodDto(publicMeetingsSchema) {}
class PublicMeetingDto extends createZodDto(publicMeetingSchema) {}
class PublicSnapshotDto extends createZodDto(publicSnapshotSchema) {}
class JournalExportDto extends createZodDto(journalExportSchema) {}
class VoteRecordDto extends createZodDto(voteRecordSchema) {}

/** Open data: everything the public may know, without signing in. */
@Controller('api/public')
export class PublicationController {
  constructor(private readonly publication: PublicationService) {}

  @Get('meetings')
  @ZodResponse({ type: PublicMeetingsDto })
  async meetings() {
    return this.publication.meetings();
  }

  @Get('meetings/:meetingId')
  @ZodResponse({ type: PublicMeetingDto })
  async meeting(@Param('meetingId') meetingId: string) {
    return this.publication.meeting(meetingId);
  }

  @Get('meetings/:meetingId/live')
  @Header('Cache-Control', 'no-store')
  @ZodResponse({ type: PublicSnapshotDto })
  async live(@Param('meetingId') meetingId: string) {
    return this.publication.live(meetingId);
  }

  @Get('meetings/:meetingId/journal')
  @ZodResponse({ type: JournalExportDto })
  async journal(@Param('meetingId') meetingId: string) {
    return this.publication.journal(meetingId);
  }

  @Get('votes/:voteId.csv')
  async voteAsCsv(@Param('voteId') voteId: string, @Res() response: Response): Promise<void> {
    const record = await this.publication.vote(voteId);
    response
      .type('text/csv; charset=utf-8')
      .attachment(`glosowanie-${record.number}.csv`)
      .send(namedListCsv(record));
  }

  @Get('votes/:voteId')
  @ZodResponse({ type: VoteRecordDto })
  async vote(@Param('voteId') voteId: string) {
    return this.publication.vote(voteId);
  }
}
