import { Module } from '@nestjs/common';
import { CouncilsModule } from '../councils/councils.module';
import { IdentityModule } from '../identity/identity.module';
import { LiveModule } from '../live/live.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { LooksController } from './looks.controller';
import { LooksGateway } from './looks.gateway';
import { LooksService } from './looks.service';

@Module({
  imports: [CouncilsModule, IdentityModule, LiveModule, MeetingsModule],
  controllers: [LooksController],
  providers: [LooksGateway, LooksService],
})
export class LooksModule {}
