import { MiddlewareConsumer, Module, NestModule } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { LiveModule } from '../live/live.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { anyOrigin } from './any-origin';
import { PublishedSourcesService } from './published-sources.service';
import { RtcGateway } from './rtc.gateway';
import { RtcService } from './rtc.service';
import { SourceKeysController } from './source-keys.controller';
import { SourceKeysService } from './source-keys.service';
import { SourceKeysStore } from './source-keys.store';
import { WhepController } from './whep.controller';
import { WhipController } from './whip.controller';

@Module({
  imports: [IdentityModule, LiveModule, MeetingsModule],
  controllers: [SourceKeysController, WhepController, WhipController],
  providers: [PublishedSourcesService, RtcGateway, RtcService, SourceKeysService, SourceKeysStore],
  exports: [RtcService],
})
export class RtcModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(anyOrigin).forRoutes('api/councils/:councilId/whip/*session');
  }
}
