import { Body, Controller, Delete, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, ByKey, CurrentPrincipal, bearerToken } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { MeetingsService } from '../meetings/meetings.service';
import { RtcAsker, RtcService } from './rtc.service';
import { SdpExchange, SessionExchange, readOffer, sendAnswer } from './session-exchange';
import { SourceKeysService } from './source-keys.service';

/** Encoders and browsers' cameras publish a source (WHIP, RFC 9725), by its key or as the office. */
@Controller('api/meetings/:meetingId/whip/:source')
export class WhipController extends SessionExchange {
  constructor(
    private readonly rtc: RtcService,
    private readonly keys: SourceKeysService,
    private readonly planning: MeetingsService,
  ) {
    super();
  }

  @Post()
  @Allow('office')
  @ByKey()
  @SdpExchange()
  async publish(
    @CurrentPrincipal() principal: Principal | undefined,
    @Headers('authorization') authorization: string | undefined,
    @Param('meetingId') meetingId: string,
    @Param('source') source: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const asker = await this.asker(principal, authorization, meetingId, source);
    const offer = readOffer(body);
    const opened = await this.rtc.open(meetingId, { kind: 'source', name: source }, offer, asker);
    sendAnswer(response, `/api/meetings/${meetingId}/whip/${encodeURIComponent(source)}`, opened);
  }

  @Delete(':sessionId')
  @Allow('office')
  @ByKey()
  @HttpCode(200)
  async end(
    @CurrentPrincipal() principal: Principal | undefined,
    @Headers('authorization') authorization: string | undefined,
    @Param('meetingId') meetingId: string,
    @Param('source') source: string,
    @Param('sessionId') sessionId: string,
  ): Promise<void> {
    await this.asker(principal, authorization, meetingId, source);
    this.rtc.endOne(
      sessionId,
      ({ meetingId: of, purpose }) =>
        of === meetingId && purpose.kind === 'source' && purpose.name === source,
    );
  }

  /** @throws ProblemError unless the key is that of the source, or the session that of the meeting's office */
  private async asker(
    principal: Principal | undefined,
    authorization: string | undefined,
    meetingId: string,
    source: string,
  ): Promise<RtcAsker> {
    const key = bearerToken(authorization);
    if (key !== undefined || !principal) {
      const councilId = await this.keys.holder(meetingId, source, key);
      return { tokenHash: null, budget: `source ${councilId} ${source}` };
    }
    await this.planning.assertOwn(principal.councilId, meetingId);
    return { tokenHash: principal.tokenHash, budget: principal.tokenHash };
  }
}
