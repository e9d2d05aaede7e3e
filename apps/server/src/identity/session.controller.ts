import { sessionSchema, sessionStateSchema, signInSchema, signInWithKeySchema } from '@kworum/contracts';
import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { CONFIG, Config } from '../config/config';
import { CurrentPrincipal } from './access.guard';
import { IdentityService } from './identity.service';
import { Principal } from './principal';
import { clearedSessionCookie, sessionCookie } from './session-cookie';
import { SignedOut } from './signed-out';

class SignInDto extends createZodDto(signInSchema) {}
class SignInWithKeyDto extends createZodDto(signInWithKeySchema) {}
class SessionDto extends createZodDto(sessionSchema) {}
class SessionStateDto extends createZodDto(sessionStateSchema) {}

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly identity: IdentityService,
    private readonly signedOut: SignedOut,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ZodResponse({ type: SessionStateDto })
  async state(@CurrentPrincipal() principal: Principal | undefined) {
    return {
      setUp: await this.identity.isSetUp(),
      session: principal ? await this.identity.describe(principal) : null,
    };
  }

  @Post()
  @ZodResponse({ type: SessionDto, status: 200 })
  async signIn(
    @Body() { login, password }: SignInDto,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.started(await this.identity.signIn(login, password, address), response);
  }

  @Post('key')
  @ZodResponse({ type: SessionDto, status: 200 })
  async signInWithKey(@Body() { key }: SignInWithKeyDto, @Res({ passthrough: true }) response: Response) {
    return this.started(await this.identity.signInWithKey(key), response);
  }

  @Delete()
  @HttpCode(204)
  async signOut(
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    response.append('Set-Cookie', clearedSessionCookie(this.config));
    if (!principal) return;
    await this.identity.signOut(principal);
    this.signedOut.emit(principal.tokenHash);
  }

  private async started(token: string, response: Response) {
    response.append('Set-Cookie', sessionCookie(token, this.config));
    return this.identity.describeSession(token);
  }
}
