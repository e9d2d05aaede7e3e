import {
  coatOfArmsSchema,
  councilLookSchema,
  councilSchema,
  lookPreviewSchema,
  publicLookSchema,
} from '@kworum/contracts';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { LooksService } from './looks.service';

class CouncilDto extends createZodDto(councilSchema) {}
class CouncilLookDto extends createZodDto(councilLookSchema) {}
class CoatOfArmsDto extends createZodDto(coatOfArmsSchema) {}
class LookPreviewDto extends createZodDto(lookPreviewSchema) {}
class PublicLookDto extends createZodDto(publicLookSchema) {}

@Controller('api')
export class LooksController {
  constructor(
    private readonly looks: LooksService,
    private readonly planning: MeetingsService,
  ) {}

  @Get('public/councils/:councilId/look')
  @Header('Cache-Control', 'no-cache')
  @ZodResponse({ type: PublicLookDto })
  async look(@Param('councilId') councilId: string) {
    return this.looks.publicLook(councilId);
  }

  @Put('council/look')
  @Allow('office')
  @ZodResponse({ type: CouncilDto })
  async change(@CurrentPrincipal() { councilId }: Principal, @Body() look: CouncilLookDto) {
    return this.looks.change(councilId, look);
  }

  @Put('council/coat-of-arms')
  @Allow('office')
  @ZodResponse({ type: CouncilDto })
  async changeArms(@CurrentPrincipal() { councilId }: Principal, @Body() arms: CoatOfArmsDto) {
    return this.looks.changeArms(councilId, arms);
  }

  /** Drawn by the media process with the code that draws the picture on air. */
  @Post('council/look/preview')
  @Allow('office')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async lookPreview(@CurrentPrincipal() { councilId }: Principal, @Body() asked: LookPreviewDto) {
    return jpegFile(await this.looks.lookPreview(councilId, asked));
  }

  /** The overlay of now over the picture of now, also while the overlay is switched off. */
  @Get('meetings/:meetingId/programme/preview')
  @Allow('office')
  @Header('Cache-Control', 'no-store')
  async meetingPreview(@CurrentPrincipal() { councilId }: Principal, @Param('meetingId') meetingId: string) {
    await this.planning.assertOwn(councilId, meetingId);
    return jpegFile(await this.looks.meetingPreview(meetingId));
  }
}

/** With options of its own: Nest writes the length into them. */
function jpegFile(picture: Buffer): StreamableFile {
  return new StreamableFile(picture, { type: 'image/jpeg' });
}
