import type { Role } from '@kworum/contracts';
import {
  CanActivate,
  ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
  createParamDecorator,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { CONFIG, Config } from '../config/config';
import { isOwnOrigin } from '../http/origin';
import { ProblemError } from '../http/problem';
import { IdentityService } from './identity.service';
import { Principal } from './principal';
import { readSessionCookie } from './session-cookie';

const ROLES = 'kworum:roles';
const BY_KEY = 'kworum:by-key';
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Only these roles may call; without it a route is open to everybody. */
export const Allow = (...allowed: Role[]) => SetMetadata(ROLES, allowed);

/**
 * A bearer token in place of a session: the route itself looks at the token, and no cookie is used beside it.
 */
export const ByKey = () => SetMetadata(BY_KEY, true);

/** The token of a header `Authorization: Bearer …`. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
}

/** The principal that `AccessGuard` has found; undefined on an open route without a session. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<Request & { principal?: Principal }>().principal,
);

/** First of all: does the request come from our own pages, and is its sender allowed to call this? */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: IdentityService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request & { principal?: Principal }>();
    if (this.isByKey(context) && bearerToken(request.headers.authorization) !== undefined) return true;
    if (!safeMethods.has(request.method) && !isOwnOrigin(request, this.config.publicUrl)) {
      throw new ProblemError(
        'foreign-origin',
        'Use the pages of this server, or set PUBLIC_URL to its address.',
      );
    }
    const principal = await this.identity.principalOf(readSessionCookie(request));
    if (principal) request.principal = principal;
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!allowed) return true;
    if (!principal) throw new ProblemError('not-signed-in', 'Sign in first.');
    if (!allowed.includes(principal.role)) {
      throw new ProblemError('not-permitted', `This needs the role ${allowed.join(' or ')}.`);
    }
    return true;
  }

  private isByKey(context: ExecutionContext): boolean {
    return this.reflector.get<true | undefined>(BY_KEY, context.getHandler()) ?? false;
  }
}
