import type { Answer } from './problem';
import { failed, failureOf } from './request';

/** A picture that the server makes when it is asked. */
export async function requestPicture(path: string, body: string | null): Promise<Answer<Blob>> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      ...(body === null
        ? { method: 'GET' }
        : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    });
  } catch {
    return failed({ code: 'unreachable', errors: [] });
  }
  if (!response.ok) return failed(await failureOf(response));
  return { ok: true, value: await response.blob() };
}
