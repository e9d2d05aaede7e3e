import { sourceKeySchema } from '@kworum/contracts';
import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { SourceKeysService } from './source-keys.service';

class SourceKeyDto extends createZodDto(sourceKeySchema) {}

/** The office looks up the key of a source, to type it into an encoder, and renews one that too many know. */
@Controller('api/meetings/:meetingId/source-keys/:source')
@Allow('office')
export class SourceKeysController {
  constructor(
    private readonly keys: SourceKeysService,
    private readonly planning: MeetingsService,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ZodResponse({ type: SourceKeyDto })
  async show(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('source') source: string,
  ) {
    await this.planning.assertOwn(councilId, meetingId);
    return this.keys.show(councilId, source);
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @ZodResponse({ type: SourceKeyDto, status: 201 })
  async renew(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('source') source: string,
  ) {
    await this.planning.assertOwn(councilId, meetingId);
    return this.keys.renew(councilId, source);
  }
}
