import { Body, Controller, Delete, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ByKey, bearerToken } from '../identity/access.guard';
import { PublishedSourcesService } from './published-sources.service';
import { SdpExchange, SessionExchange, readOffer, sendAnswer } from './session-exchange';

/**
 * Encoders and camera pages publish a source of a council (WHIP, RFC 9725), by its key. The address stays: it leads
 * to whichever meeting of the council is on air.
 */
@Controller('api/councils/:councilId/whip/:source')
export class WhipController extends SessionExchange {
  constructor(private readonly sources: PublishedSourcesService) {
    super();
  }

  @Post()
  @ByKey()
  @SdpExchange()
  async publish(
    @Headers('authorization') authorization: string | undefined,
    @Param('councilId') councilId: string,
    @Param('source') source: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const key = bearerToken(authorization);
    const opened = await this.sources.publish({ councilId, source, key }, readOffer(body));
    sendAnswer(response, `/api/councils/${councilId}/whip/${encodeURIComponent(source)}`, opened);
  }

  @Delete(':sessionId')
  @ByKey()
  @HttpCode(200)
  async end(
    @Headers('authorization') authorization: string | undefined,
    @Param('councilId') councilId: string,
    @Param('source') source: string,
    @Param('sessionId') sessionId: string,
  ): Promise<void> {
    await this.sources.end({ councilId, source, key: bearerToken(authorization) }, sessionId);
  }
}
