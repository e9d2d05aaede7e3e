import { programmeControlSchema } from '@kworum/contracts';
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { ProgrammeService } from './programme.service';

class ProgrammeControlDto extends createZodDto(programmeControlSchema) {}

/** The office directs the programme. */
@Controller('api/meetings/:meetingId/programme')
@Allow('office')
export class ProgrammeController {
  constructor(
    private readonly programme: ProgrammeService,
    private readonly planning: MeetingsService,
  ) {}

  @Put()
  @HttpCode(204)
  async direct(
    @CurrentPrincipal() { councilId, personId }: Principal,
    @Param('meetingId') meetingId: string,
    @Body() control: ProgrammeControlDto,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    this.programme.direct(meetingId, control, personId ?? '');
  }
}
