import type { NextFunction, Request, Response } from 'express';

/**
 * A camera page may stand on another site: it has the key of its source and no session here, so that nothing is
 * lent to it. Encoders ask the same way (RFC 9725, section 4.7).
 */
export function anyOrigin(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'POST, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-Match',
    'Access-Control-Expose-Headers': 'Location',
    'Access-Control-Max-Age': '600',
    'Accept-Post': 'application/sdp',
  });
  if (request.method === 'OPTIONS') response.status(204).end();
  else next();
}
