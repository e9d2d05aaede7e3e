import type { Problem, ProblemCode } from '@kworum/contracts';
import type { Answer, Failure } from './problem';

/**
 * One REST call. An expected refusal is a value, and so is a server that cannot be reached.
 * `T` is the answer's type by the contract; `void` for an empty one.
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return failed({ code: 'unreachable', errors: [] });
  }
  if (!response.ok) return failed(await failureOf(response));
  if (response.status === 204) return { ok: true, value: undefined as T };
  return { ok: true, value: (await response.json()) as T };
}

export const failed = (failure: Failure): Answer<never> => ({ ok: false, failure });

const proxyOrServerAway = new Set([502, 503, 504]);

export async function failureOf(response: Response): Promise<Failure> {
  const isProblem = (response.headers.get('content-type') ?? '').includes('application/problem+json');
  if (!isProblem) {
    return { code: proxyOrServerAway.has(response.status) ? 'unreachable' : 'internal-error', errors: [] };
  }
  const problem = (await response.json()) as Problem;
  return { code: problem.code as ProblemCode, errors: problem.errors ?? [] };
}
