import type {
  CouncilName,
  FoundedCouncil,
  MeetingSummary,
  NewCouncil,
  NewMeeting,
  Problem,
  Session,
} from '@kworum/contracts';

/** A REST call that was answered with a problem. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
    call: string,
  ) {
    super(`${call}: ${status} ${problem?.code ?? ''} ${problem?.detail ?? ''}`.trim());
  }

  get code(): string | undefined {
    return this.problem?.code;
  }
}

/** The REST interface as one person uses it: with a session cookie, like a browser. */
export class HttpClient {
  /** The value of the `Cookie` header; empty before the sign-in. */
  cookie = '';

  constructor(readonly url: string) {}

  async get<T>(path: string): Promise<T> {
    return (await this.call('GET', path)).json() as Promise<T>;
  }

  async post<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const response = await this.call('POST', path, body, headers);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** Every call goes through here. @throws RestError unless the status is 2xx */
  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) this.cookie = cookie;
    if (response.ok) return response;
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    const problem = isProblem ? ((await response.json()) as Problem) : null;
    throw new RestError(response.status, problem, `${method} ${path}`);
  }

  signInWithKey(key: string): Promise<Session> {
    return this.post('/api/session/key', { key });
  }

  async councils(operatorKey: string): Promise<CouncilName[]> {
    const headers = { authorization: `Bearer ${operatorKey}` };
    return (await this.call('GET', '/api/operator/councils', undefined, headers)).json() as Promise<
      CouncilName[]
    >;
  }

  foundCouncil(operatorKey: string, council: NewCouncil): Promise<FoundedCouncil> {
    return this.post('/api/operator/councils', council, { authorization: `Bearer ${operatorKey}` });
  }

  planMeeting(meeting: NewMeeting): Promise<MeetingSummary> {
    return this.post('/api/meetings', meeting);
  }

  async prepareMeeting(meetingId: string): Promise<void> {
    await this.post(`/api/meetings/${meetingId}/prepare`);
  }
}
