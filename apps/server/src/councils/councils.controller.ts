import { councilSchema, issuedKeySchema } from '@kworum/contracts';
import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { IdentityService } from '../identity/identity.service';
import { Principal } from '../identity/principal';
import { CouncilsService } from './councils.service';

class CouncilDto extends createZodDto(councilSchema) {}
class IssuedKeyDto extends createZodDto(issuedKeySchema) {}

@Controller('api')
export class CouncilsController {
  constructor(
    private readonly councils: CouncilsService,
    private readonly identity: IdentityService,
  ) {}

  @Get('council')
  @Allow('office')
  @ZodResponse({ type: CouncilDto })
  async own(@CurrentPrincipal() principal: Principal) {
    return this.councils.view(principal.councilId);
  }

  @Post('council/members/:memberId/keys')
  @Allow('office')
  @ZodResponse({ type: IssuedKeyDto, status: 201 })
  async memberKey(@CurrentPrincipal() principal: Principal, @Param('memberId') memberId: string) {
    return this.councils.issueMemberKey(principal.councilId, memberId);
  }

  @Post('council/hall-keys')
  @Allow('office')
  @ZodResponse({ type: IssuedKeyDto, status: 201 })
  async hallKey(@CurrentPrincipal() principal: Principal) {
    return this.identity.issueHallKey(principal.councilId);
  }

  @Get('public/councils/:councilId/coat-of-arms.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  // A drawing from outside never runs anything, even when it is opened by its own address.
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  @Header('Cache-Control', 'public, max-age=300')
  async coatOfArms(@Param('councilId') councilId: string): Promise<string> {
    return this.councils.coatOfArms(councilId);
  }
}
