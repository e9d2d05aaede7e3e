import { sessionSchema, setupSchema } from '@kworum/contracts';
import { Body, Controller, Inject, Ip, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { CONFIG, Config } from '../config/config';
import { IdentityService } from '../identity/identity.service';
import { sessionCookie } from '../identity/session-cookie';
import { CouncilsService } from './councils.service';

class SetupDto extends createZodDto(setupSchema) {}
class SessionDto extends createZodDto(sessionSchema) {}

/** The first visit to a new server. */
@Controller('api/setup')
export class SetupController {
  constructor(
    private readonly councils: CouncilsService,
    private readonly identity: IdentityService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @ZodResponse({ type: SessionDto, status: 201 })
  async setUp(
    @Body() setup: SetupDto,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.councils.setUp(setup);
    const token = await this.identity.signIn(setup.office.login, setup.office.password, address);
    response.append('Set-Cookie', sessionCookie(token, this.config));
    return this.identity.describeSession(token);
  }
}
