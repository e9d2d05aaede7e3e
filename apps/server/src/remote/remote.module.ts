import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { LiveModule } from '../live/live.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { RtcModule } from '../rtc/rtc.module';
import { RemoteController } from './remote.controller';
import { RemoteGateway } from './remote.gateway';
import { RemoteService } from './remote.service';
import { RemoteSessionsController } from './remote-sessions.controller';

@Module({
  imports: [IdentityModule, LiveModule, MeetingsModule, RtcModule],
  controllers: [RemoteController, RemoteSessionsController],
  providers: [RemoteGateway, RemoteService],
})
export class RemoteModule {}
