import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may use this browser's session: it names no origin (not a browser's cross-site request),
 * or the very site it was sent to, or the configured public address.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: URL | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const claimed = new URL(origin);
  return claimed.host === host || claimed.origin === publicUrl?.origin;
}
