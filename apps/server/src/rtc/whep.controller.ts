import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { RtcService } from './rtc.service';
import { SdpExchange, SessionExchange, readOffer, sendAnswer } from './session-exchange';

/** The programme at once, for the screens of the room (WHEP); everybody else has HLS. */
@Controller('api/meetings/:meetingId/whep')
export class WhepController extends SessionExchange {
  constructor(
    private readonly rtc: RtcService,
    private readonly planning: MeetingsService,
  ) {
    super();
  }

  @Post()
  @Allow('office', 'hall')
  @SdpExchange()
  async watch(
    @CurrentPrincipal() { councilId, tokenHash }: Principal,
    @Param('meetingId') meetingId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    const asker = { tokenHash, budget: tokenHash };
    const opened = await this.rtc.open(meetingId, { kind: 'monitor' }, readOffer(body), asker);
    sendAnswer(response, `/api/meetings/${meetingId}/whep`, opened);
  }

  @Delete(':sessionId')
  @Allow('office', 'hall')
  @HttpCode(200)
  end(
    @CurrentPrincipal() { tokenHash }: Principal,
    @Param('meetingId') meetingId: string,
    @Param('sessionId') sessionId: string,
  ): void {
    this.rtc.endOne(
      sessionId,
      (session) => session.meetingId === meetingId && session.tokenHash === tokenHash,
    );
  }
}
