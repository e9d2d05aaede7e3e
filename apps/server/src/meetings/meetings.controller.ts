import { meetingSummarySchema, newMeetingSchema } from '@kworum/contracts';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from './meetings.service';

class NewMeetingDto extends createZodDto(newMeetingSchema) {}
class MeetingSummaryDto extends createZodDto(meetingSummarySchema) {}

@Controller('api/meetings')
@Allow('office')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  @Get()
  @ZodResponse({ type: [MeetingSummaryDto] })
  async list(@CurrentPrincipal() { councilId }: Principal) {
    return this.meetings.ofCouncil(councilId);
  }

  @Post()
  @ZodResponse({ type: MeetingSummaryDto, status: 201 })
  async plan(@CurrentPrincipal() { councilId }: Principal, @Body() meeting: NewMeetingDto) {
    return this.meetings.plan(councilId, meeting);
  }
}
