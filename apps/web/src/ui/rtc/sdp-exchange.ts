import type { Answer } from '../api/problem';
import { failed, failureOf } from '../api/request';

export interface OpenedSession {
  readonly sdp: string;
  /** Where the session is ended. */
  readonly address: string;
}

/** Offer and answer of WHIP and WHEP (RFC 9725). */
export async function offerSession(endpoint: string, sdp: string): Promise<Answer<OpenedSession>> {
  let response: Response;
  try {
    const headers = { 'content-type': 'application/sdp' };
    response = await fetch(endpoint, { method: 'POST', credentials: 'same-origin', headers, body: sdp });
  } catch {
    return failed({ code: 'unreachable', errors: [] });
  }
  if (!response.ok) return failed(await failureOf(response));
  const address = response.headers.get('location') ?? '';
  return { ok: true, value: { sdp: await response.text(), address } };
}

/** Goes out even while the page is being closed; a server that is away forgets the session by itself. */
export function endSession(address: string): void {
  fetch(address, { method: 'DELETE', credentials: 'same-origin', keepalive: true }).catch(() => undefined);
}
