import type { RtcPurpose } from '@kworum/contracts';
import { All, Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { RtcService } from '../rtc/rtc.service';
import { SdpExchange, readOffer, refuseMethod, sendAnswer } from '../rtc/session-exchange';
import { Participant } from './remote-roster';
import { RemoteService } from './remote.service';

/** An admitted member publishes itself (WHIP), and sees and hears the room (WHEP). */
@Controller('api/meetings/:meetingId/remote')
export class RemoteSessionsController {
  constructor(
    private readonly remote: RemoteService,
    private readonly rtc: RtcService,
    private readonly planning: MeetingsService,
  ) {}

  @Post('whip')
  @Allow('member')
  @SdpExchange()
  publish(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const purpose = ({ memberId, name }: Participant) => ({ kind: 'member', memberId, name }) as const;
    return this.exchange(principal, meetingId, body, response, { path: 'whip', purpose });
  }

  @Post('whep')
  @Allow('member')
  @SdpExchange()
  watch(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const purpose = ({ memberId }: Participant) => ({ kind: 'return', memberId }) as const;
    return this.exchange(principal, meetingId, body, response, { path: 'whep', purpose });
  }

  @Delete('whip/:sessionId')
  @Allow('member')
  @HttpCode(200)
  endPublishing(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Param('sessionId') sessionId: string,
  ): void {
    this.end(principal, meetingId, sessionId, 'member');
  }

  @Delete('whep/:sessionId')
  @Allow('member')
  @HttpCode(200)
  endWatching(
    @CurrentPrincipal() principal: Principal,
    @Param('meetingId') meetingId: string,
    @Param('sessionId') sessionId: string,
  ): void {
    this.end(principal, meetingId, sessionId, 'return');
  }

  @All(['whip', 'whep'])
  @ApiExcludeEndpoint()
  other(@Res({ passthrough: true }) response: Response): never {
    return refuseMethod(response, 'POST');
  }

  @All(['whip/:sessionId', 'whep/:sessionId'])
  @ApiExcludeEndpoint()
  otherOfSession(@Res({ passthrough: true }) response: Response): never {
    return refuseMethod(response, 'DELETE');
  }

  private async exchange(
    { councilId, memberId, tokenHash }: Principal,
    meetingId: string,
    body: unknown,
    response: Response,
    { path, purpose }: { path: 'whip' | 'whep'; purpose: (participant: Participant) => RtcPurpose },
  ): Promise<void> {
    await this.planning.assertOwn(councilId, meetingId);
    const participant = this.remote.admitted(meetingId, memberId ?? '');
    const asker = { tokenHash, budget: `remote ${tokenHash}` };
    const opened = await this.rtc.open(meetingId, purpose(participant), readOffer(body), asker);
    sendAnswer(response, `/api/meetings/${meetingId}/remote/${path}`, opened);
  }

  private end(
    { memberId }: Principal,
    meetingId: string,
    sessionId: string,
    kind: 'member' | 'return',
  ): void {
    this.rtc.endOne(
      sessionId,
      ({ meetingId: of, purpose }) =>
        of === meetingId && purpose.kind === kind && purpose.memberId === memberId,
    );
  }
}
