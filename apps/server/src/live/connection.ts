import type { IncomingMessage } from 'node:http';
import { Audience, ConnectionRefusal, Handshake, Role, handshakeSchema } from '@kworum/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Config } from '../config/config';
import { IdentityService } from '../identity/identity.service';
import { Principal } from '../identity/principal';
import { secretsEqual } from '../identity/secret';
import { readSessionCookie } from '../identity/session-cookie';
import { MeetingsService } from '../meetings/meetings.service';
import { CommandBudget } from './command-budget';
import type { LiveConnection } from './live-socket';

const rolesOf: Record<'member' | 'office' | 'hall', readonly Role[]> = {
  member: ['member'],
  office: ['office'],
  hall: ['hall', 'office'],
};

export type Admission = { readonly connection: LiveConnection } | { readonly refusal: ConnectionRefusal };

/** Decides who a new connection is, and whether it may watch what it asks for. */
@Injectable()
export class ConnectionDesk {
  constructor(
    private readonly identity: IdentityService,
    private readonly meetings: MeetingsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async admit(request: Pick<IncomingMessage, 'headers'>, auth: unknown): Promise<Admission> {
    const parsed = handshakeSchema.safeParse(auth);
    if (!parsed.success) return { refusal: 'malformed-handshake' };
    const handshake = parsed.data;
    switch (handshake.audience) {
      case 'public':
        return this.admitPublic(handshake);
      case 'media':
        return this.admitMedia(handshake);
      default:
        return this.admitPrincipal(request, handshake.audience, handshake);
    }
  }

  private async admitPublic({ meetingId }: Handshake): Promise<Admission> {
    if (meetingId === undefined || !(await this.meetings.exists(meetingId)))
      return { refusal: 'not-permitted' };
    return { connection: spectator('public', meetingId) };
  }

  private async admitMedia({ mediaKey, meetingId }: Handshake): Promise<Admission> {
    const expected = this.config.mediaKey;
    if (expected === undefined || mediaKey === undefined || !secretsEqual(mediaKey, expected)) {
      return { refusal: 'not-permitted' };
    }
    if (meetingId !== undefined && !(await this.meetings.exists(meetingId)))
      return { refusal: 'not-permitted' };
    return { connection: spectator('media', meetingId ?? null) };
  }

  private async admitPrincipal(
    request: Pick<IncomingMessage, 'headers'>,
    audience: 'member' | 'office' | 'hall',
    { meetingId }: Handshake,
  ): Promise<Admission> {
    const principal = await this.identity.principalOf(readSessionCookie(request));
    if (!principal) return { refusal: 'not-signed-in' };
    if (!rolesOf[audience].includes(principal.role)) return { refusal: 'not-permitted' };
    const own = meetingId === undefined || (await this.meetings.isOf(principal.councilId, meetingId));
    if (!own) return { refusal: 'not-permitted' };
    const { personName } = await this.identity.describe(principal);
    return {
      connection: {
        audience,
        actor: audience === 'hall' ? null : actorOf(principal),
        councilId: principal.councilId,
        follows: meetingId === undefined,
        tokenHash: principal.tokenHash,
        personName,
        budget: new CommandBudget(Date.now()),
        meetingId: meetingId ?? null,
      },
    };
  }
}

function actorOf({ role, memberId, personId }: Principal): LiveConnection['actor'] {
  if (role === 'member' && memberId !== null) return { role, memberId };
  if (role === 'office' && personId !== null) return { role, personId };
  return null;
}

function spectator(audience: Audience, meetingId: string | null): LiveConnection {
  return {
    audience,
    actor: null,
    councilId: null,
    follows: meetingId === null,
    tokenHash: null,
    personName: '',
    budget: new CommandBudget(Date.now()),
    meetingId,
  };
}
