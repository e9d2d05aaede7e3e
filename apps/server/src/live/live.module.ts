import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { JournalModule } from '../journal/journal.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { VoteRecordsModule } from '../publication/vote-records.module';
import { SecretBallotsModule } from '../secret-ballots/secret-ballots.module';
import { AnonymousBallotsController } from './anonymous-ballots.controller';
import { AnonymousVotingService } from './anonymous-voting.service';
import { ConnectionDesk } from './connection';
import { LiveBroadcaster } from './live.broadcaster';
import { LiveGateway } from './live.gateway';
import { LiveService } from './live.service';
import { LiveViews } from './live-views';
import { DatabaseMeetingStorage } from './meeting-storage';
import { MeetingRegisters } from './meeting-registers';
import { RoomsController } from './rooms.controller';

@Module({
  imports: [IdentityModule, JournalModule, MeetingsModule, VoteRecordsModule, SecretBallotsModule],
  controllers: [AnonymousBallotsController, RoomsController],
  providers: [
    AnonymousVotingService,
    ConnectionDesk,
    DatabaseMeetingStorage,
    LiveBroadcaster,
    LiveGateway,
    LiveService,
    LiveViews,
    MeetingRegisters,
  ],
  exports: [LiveService, LiveViews],
})
export class LiveModule {}
