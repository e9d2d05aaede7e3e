import { Module } from '@nestjs/common';
import { JournalModule } from '../journal/journal.module';
import { LiveModule } from '../live/live.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { PublicationController } from './publication.controller';
import { PublicationService } from './publication.service';
import { VoteRecordsModule } from './vote-records.module';

@Module({
  imports: [JournalModule, LiveModule, MeetingsModule, VoteRecordsModule],
  controllers: [PublicationController],
  providers: [PublicationService],
})
export class PublicationModule {}
