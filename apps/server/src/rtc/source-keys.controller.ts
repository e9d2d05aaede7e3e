import { newSourceKeySchema, sourceKeySchema } from '@kworum/contracts';
import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Allow, CurrentPrincipal } from '../identity/access.guard';
import { Principal } from '../identity/principal';
import { PublishedSourcesService } from './published-sources.service';
import { SourceKeysService } from './source-keys.service';

class SourceKeyDto extends createZodDto(sourceKeySchema) {}
class NewSourceKeyDto extends createZodDto(newSourceKeySchema) {}

/** The office looks up the key of a source, to type it into an encoder, and renews one that too many know. */
@Controller('api/council/source-keys')
@Allow('office')
export class SourceKeysController {
  constructor(
    private readonly keys: SourceKeysService,
    private readonly sources: PublishedSourcesService,
  ) {}

  @Get(':source')
  @Header('Cache-Control', 'no-store')
  @ZodResponse({ type: SourceKeyDto })
  async show(@CurrentPrincipal() { councilId }: Principal, @Param('source') source: string) {
    return this.keys.show(councilId, source);
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @ZodResponse({ type: SourceKeyDto, status: 201 })
  async renew(@CurrentPrincipal() { councilId }: Principal, @Body() { source }: NewSourceKeyDto) {
    return this.sources.renewKey(councilId, source);
  }
}
