import type { IncomingMessage } from 'node:http';
import { parse, serialize } from 'cookie';
import { Config } from '../config/config';

const cookieName = 'kworum_session';
/** The browser forgets the cookie when the longest session has ended anyway. */
const maxAgeSeconds = 180 * 24 * 60 * 60;

export function readSessionCookie(request: Pick<IncomingMessage, 'headers'>): string | undefined {
  return parse(request.headers.cookie ?? '')[cookieName];
}

export function sessionCookie(token: string, config: Config): string {
  return serialize(cookieName, token, { ...attributes(config), maxAge: maxAgeSeconds });
}

export function clearedSessionCookie(config: Config): string {
  return serialize(cookieName, '', { ...attributes(config), maxAge: 0 });
}

function attributes({ publicUrl }: Config) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl?.protocol === 'https:' } as const;
}
