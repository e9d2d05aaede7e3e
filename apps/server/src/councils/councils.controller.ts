import {
  arrivingMemberSchema,
  councilRulesSchema,
  councilSchema,
  issuedKeySchema,
  mandateEndSchema,
  newTermSchema,
} from '@kworum/contracts';
import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { IdentityService } from '../identity/identity.service';
import { Principal } from '../identity/principal';
import { CouncilsService } from './councils.service';
import { MembershipService } from './membership.service';

class CouncilDto extends createZodDto(councilSchema) {}
class CouncilRulesDto extends createZodDto(councilRulesSchema) {}
class NewTermDto extends createZodDto(newTermSchema) {}
class ArrivingMemberDto extends createZodDto(arrivingMemberSchema) {}
class MandateEndDto extends createZodDto(mandateEndSchema) {}
class IssuedKeyDto extends createZodDto(issuedKeySchema) {}

@Controller('api')
export class CouncilsController {
  constructor(
    private readonly councils: CouncilsService,
    private readonly membership: MembershipService,
    private readonly identity: IdentityService,
  ) {}

  @Get('council')
  @Allow('office')
  @ZodResponse({ type: CouncilDto })
  async own(@CurrentPrincipal() principal: Principal) {
    return this.councils.view(principal.councilId);
  }

  @Put('council/rules')
  @Allow('office')
  @ZodResponse({ type: CouncilDto })
  async setRules(@CurrentPrincipal() { councilId }: Principal, @Body() rules: CouncilRulesDto) {
    return this.councils.setRules(councilId, rules);
  }

  @Post('council/terms')
  @Allow('office')
  @ZodResponse({ type: CouncilDto, status: 201 })
  async addTerm(@CurrentPrincipal() { councilId }: Principal, @Body() term: NewTermDto) {
    await this.membership.addTerm(councilId, term);
    return this.councils.view(councilId);
  }

  @Post('council/members')
  @Allow('office')
  @ZodResponse({ type: CouncilDto, status: 201 })
  async seatMember(@CurrentPrincipal() { councilId }: Principal, @Body() member: ArrivingMemberDto) {
    await this.membership.seatMember(councilId, member);
    return this.councils.view(councilId);
  }

  @Post('council/members/:memberId/mandate-end')
  @Allow('office')
  @ZodResponse({ type: CouncilDto, status: 201 })
  async endMandate(
    @CurrentPrincipal() { councilId }: Principal,
    @Param('memberId') memberId: string,
    @Body() end: MandateEndDto,
  ) {
    await this.membership.endMandate(councilId, memberId, end);
    return this.councils.view(councilId);
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
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
  @Header('Cache-Control', 'public, no-cache')
  async coatOfArms(@Param('councilId') councilId: string): Promise<string> {
    return this.councils.coatOfArms(councilId);
  }
}
