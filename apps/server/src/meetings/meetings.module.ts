import { Module } from '@nestjs/common';
import { CouncilsModule } from '../councils/councils.module';
import { MeetingChanges } from './meeting-changes';
import { MeetingsController } from './meetings.controller';
import { MeetingsService } from './meetings.service';
import { MeetingsStore } from './meetings.store';

@Module({
  imports: [CouncilsModule],
  controllers: [MeetingsController],
  providers: [MeetingsService, MeetingsStore, MeetingChanges],
  exports: [MeetingsService, MeetingsStore, MeetingChanges],
})
export class MeetingsModule {}
