import { All, Res, applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemError } from '../http/problem';
import type { RtcOpened } from './rtc.service';

const sdpType = 'application/sdp';

/** The body of WHIP and WHEP (RFC 9725): a session description, which the body parser leaves as text. */
export function readOffer(body: unknown): string {
  if (typeof body !== 'string' || !body.startsWith('v=0')) {
    throw new ProblemError(
      'invalid-input',
      `Send the offer as ${sdpType}, a session description (RFC 8866).`,
    );
  }
  return body;
}

/** `201` with the answer and the address of the session. */
export function sendAnswer(response: Response, endpoint: string, { sessionId, sdp }: RtcOpened): void {
  response.status(201).location(`${endpoint}/${sessionId}`);
  // As it stands: express would add a charset, which some encoders do not expect.
  response.setHeader('Content-Type', sdpType);
  response.end(sdp);
}

/**
 * What endpoints of sessions refuse: the whole description is in the offer and its answer, nothing is trickled,
 * nothing restarted.
 */
export abstract class SessionExchange {
  @All()
  @ApiExcludeEndpoint()
  other(@Res({ passthrough: true }) response: Response): never {
    return refuseMethod(response, 'POST');
  }

  @All(':sessionId')
  @ApiExcludeEndpoint()
  otherOfSession(@Res({ passthrough: true }) response: Response): never {
    return refuseMethod(response, 'DELETE');
  }
}

export function refuseMethod(response: Response, allowed: string): never {
  response.setHeader('Allow', allowed);
  throw new ProblemError('method-not-allowed', `Here ${allowed} can be used.`);
}

/** Describes offer and answer in the OpenAPI. */
export const SdpExchange = () =>
  applyDecorators(
    ApiConsumes(sdpType),
    ApiBody({ schema: { type: 'string' }, description: 'The offer.' }),
    ApiCreatedResponse({
      description: 'The answer; DELETE at the address in Location ends the session.',
      content: { [sdpType]: { schema: { type: 'string' } } },
      headers: { Location: { schema: { type: 'string' } } },
    }),
  );
