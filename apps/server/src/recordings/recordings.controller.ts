import {
  newRecordingJobSchema,
  officeRecordingSchema,
  recordingDecisionSchema,
  recordingJobViewSchema,
  recordingSummarySchema,
} from '@kworum/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { IdentityService } from '../identity/identity.service';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { RecordingJobsService } from './recording-jobs.service';
import { Clerk, RecordingsService } from './recordings.service';

class RecordingSummaryDto extends createZodDto(recordingSummarySchema) {}
class OfficeRecordingDto extends createZodDto(officeRecordingSchema) {}
class RecordingDecisionDto extends createZodDto(recordingDecisionSchema) {}
class NewRecordingJobDto extends createZodDto(newRecordingJobSchema) {}
class RecordingJobViewDto extends createZodDto(recordingJobViewSchema) {}

/** The office looks after its recordings. */
@Controller('api')
@Allow('office')
export class RecordingsController {
  constructor(
    private readonly recordings: RecordingsService,
    private readonly jobs: RecordingJobsService,
    private readonly planning: MeetingsService,
    private readonly identity: IdentityService,
  ) {}

  @Get('recordings')
  @ZodResponse({ type: [RecordingSummaryDto] })
  async list(@CurrentPrincipal() { councilId }: Principal) {
    return this.recordings.list(councilId);
  }

  @Get('meetings/:meetingId/recording')
  @ZodResponse({ type: OfficeRecordingDto })
  async recording(@CurrentPrincipal() { councilId }: Principal, @Param('meetingId') meetingId: string) {
    await this.planning.assertOwn(councilId, meetingId);
    return this.recordings.ofOffice(meetingId);
  }

  @Put('meetings/:meetingId/recording/publication')
  @HttpCode(204)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Body() decision: RecordingDecisionDto,
  ): Promise<void> {
    await this.planning.assertOwn(principal.councilId, meetingId);
    await this.recordings.decide(meetingId, await this.clerk(principal), decision);
  }

  @Get('meetings/:meetingId/recording-jobs')
  @ZodResponse({ type: [RecordingJobViewDto] })
  async ofMeeting(@CurrentPrincipal() { councilId }: Principal, @Param('meetingId') meetingId: string) {
    await this.planning.assertOwn(councilId, meetingId);
    return this.jobs.ofMeeting(meetingId);
  }

  @Post('meetings/:meetingId/recording-jobs')
  @ZodResponse({ type: RecordingJobViewDto, status: 201 })
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Body() { job }: NewRecordingJobDto,
  ) {
    await this.planning.assertOwn(principal.councilId, meetingId);
    return this.jobs.ask(meetingId, await this.clerk(principal), job);
  }

  private async clerk(principal: Principal): Promise<Clerk> {
    const { personName } = await this.identity.describe(principal);
    return { personId: principal.personId, name: personName };
  }
}
