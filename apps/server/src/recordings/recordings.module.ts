import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { JournalModule } from '../journal/journal.module';
import { LiveModule } from '../live/live.module';
import { MeetingsModule } from '../meetings/meetings.module';
import { CaptionsController } from './captions.controller';
import { CaptionsService } from './captions.service';
import { CaptionsStore } from './captions.store';
import { MeetingChapters } from './meeting-chapters.service';
import { MediaSnapshotsController } from './media-snapshots.controller';
import { PlainPagesController } from './plain-pages.controller';
import { PublicRecordingsController } from './public-recordings.controller';
import { RecordingDecisionsStore } from './recording-decisions.store';
import { RecordingFiles } from './recording-files';
import { RecordingFilesController } from './recording-files.controller';
import { RecordingJobsService } from './recording-jobs.service';
import { RecordingJobsStore } from './recording-jobs.store';
import { RecordingOrders } from './recording-orders';
import { RecordingStandingService } from './recording-standing.service';
import { RecordingsController } from './recordings.controller';
import { RecordingsGateway } from './recordings.gateway';
import { RecordingsService } from './recordings.service';

@Module({
  imports: [IdentityModule, JournalModule, LiveModule, MeetingsModule],
  controllers: [
    CaptionsController,
    MediaSnapshotsController,
    PlainPagesController,
    PublicRecordingsController,
    RecordingFilesController,
    RecordingsController,
  ],
  providers: [
    CaptionsService,
    CaptionsStore,
    MeetingChapters,
    RecordingDecisionsStore,
    RecordingFiles,
    RecordingJobsService,
    RecordingJobsStore,
    RecordingOrders,
    RecordingStandingService,
    RecordingsGateway,
    RecordingsService,
  ],
})
export class RecordingsModule {}
