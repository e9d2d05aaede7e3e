import {
  captionFileSchema,
  captionTextSchema,
  captionsPublicationSchema,
  captionsSchema,
} from '@kworum/contracts';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { IdentityService } from '../identity/identity.service';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { CaptionsService } from './captions.service';
import { RecordingsService } from './recordings.service';

class CaptionsDto extends createZodDto(captionsSchema) {}
class CaptionTextDto extends createZodDto(captionTextSchema) {}
class CaptionFileDto extends createZodDto(captionFileSchema) {}
class CaptionsPublicationDto extends createZodDto(captionsPublicationSchema) {}

/** The office writes the captions of a recording. Every change is answered with all of them as they are now. */
@Controller('api/meetings/:meetingId/captions')
@Allow('office')
export class CaptionsController {
  constructor(
    private readonly captions: CaptionsService,
    private readonly recordings: RecordingsService,
    private readonly planning: MeetingsService,
    private readonly identity: IdentityService,
  ) {}

  @Get()
  @ZodResponse({ type: CaptionsDto })
  async all(@CurrentPrincipal() { councilId }: Principal, @Param('meetingId') meetingId: string) {
    await this.planning.assertOwn(councilId, meetingId);
    return this.captions.ofOffice(meetingId);
  }

  @Get('draft.vtt')
  @Header('Content-Type', 'text/vtt; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="napisy.vtt"')
  async draft(@CurrentPrincipal() { councilId }: Principal, @Param('meetingId') meetingId: string) {
    await this.planning.assertOwn(councilId, meetingId);
    return this.captions.draft(meetingId);
  }

  @Post('import')
  @ZodResponse({ type: CaptionsDto, status: 201 })
  async bringIn(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Body() { file }: CaptionFileDto,
  ) {
    await this.planning.assertOwn(councilId, meetingId);
    await this.captions.bringIn(meetingId, file);
    return this.captions.ofOffice(meetingId);
  }

  @Post('cues')
  @ZodResponse({ type: CaptionsDto, status: 201 })
  async add(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Body() cue: CaptionTextDto,
  ) {
    await this.planning.assertOwn(councilId, meetingId);
    await this.captions.add(meetingId, cue);
    return this.captions.ofOffice(meetingId);
  }

  @Put('cues/:cueId')
  @HttpCode(204)
  async change(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('cueId') cueId: string,
    @Body() cue: CaptionTextDto,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.captions.change(meetingId, cueId, cue);
  }

  @Delete('cues/:cueId')
  @HttpCode(204)
  async remove(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('cueId') cueId: string,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.captions.remove(meetingId, cueId);
  }

  @Put('publication')
  @ZodResponse({ type: CaptionsDto })
  async publish(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Body() { published }: CaptionsPublicationDto,
  ) {
    await this.planning.assertOwn(principal.councilId, meetingId);
    const { personName } = await this.identity.describe(principal);
    const clerk = { personId: principal.personId, name: personName };
    await this.recordings.decideCaptions(meetingId, clerk, published);
    return this.captions.ofOffice(meetingId);
  }
}
