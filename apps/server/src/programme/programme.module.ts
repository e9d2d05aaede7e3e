import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { LiveModule } from '../live/live.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { ProgrammeController } from './programme.controller';
import { ProgrammeGateway } from './programme.gateway';
import { ProgrammeService } from './programme.service';

@Module({
  imports: [IdentityModule, LiveModule, MeetingsModule],
  controllers: [ProgrammeController],
  providers: [ProgrammeGateway, ProgrammeService],
})
export class ProgrammeModule {}
