import type { AnonymousBallot, HandInReply } from '@kworum/contracts';

const answerTimeoutMs = 8000;

/** Hands a ballot in without the session. Null: no answer was heard, so the same ballot may go again. */
export async function handIn(ballot: AnonymousBallot): Promise<HandInReply | null> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), answerTimeoutMs);
  try {
    const response = await fetch('/api/anonymous-ballots', {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ballot),
      signal: waiting.signal,
    });
    if (response.ok) return (await response.json()) as HandInReply;
    return mayPass(response.status) ? null : { counted: false, code: 'malformed-command', retry: false };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Too many requests, or a server (or the proxy before it) in trouble. */
function mayPass(status: number): boolean {
  return status === 429 || status >= 500;
}
