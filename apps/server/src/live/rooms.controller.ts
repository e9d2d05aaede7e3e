import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { LiveService } from './live.service';

/** From a plan to a meeting: the room is made ready. */
@Controller('api/meetings/:meetingId')
@Allow('office')
export class RoomsController {
  constructor(
    private readonly live: LiveService,
    private readonly planning: MeetingsService,
  ) {}

  @Post('prepare')
  @HttpCode(204)
  async prepare(
    @CurrentPrincipal() { councilId, personId }: Principal,
    @Param('meetingId') meetingId: string,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    await this.live.prepare(meetingId, personId ?? '');
  }
}
