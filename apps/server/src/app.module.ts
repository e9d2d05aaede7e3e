import { DynamicModule, Module } from '@nestjs/common';
import { Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { CouncilsModule } from './councils/councils.module';
import { Database } from './database/database';
import { DatabaseModule } from './database/database.module';
import { HttpModule } from './http/http.module';
import { IdentityModule } from './identity/identity.module';
import { LiveModule } from './live/live.module';
import { LooksModule } from './looks/looks.module';
import { MeetingsModule } from './meetings/meetings.module';
import { OperationsModule } from './operations/operations.module';
import { ProgrammeModule } from './programme/programme.module';
import { PublicationModule } from './publication/publication.module';
import { RecordingsModule } from './recordings/recordings.module';
import { RemoteModule } from './remote/remote.module';
import { RtcModule } from './rtc/rtc.module';

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(database),
        HttpModule,
        OperationsModule,
        IdentityModule,
        CouncilsModule,
        LooksModule,
        MeetingsModule,
        LiveModule,
        ProgrammeModule,
        PublicationModule,
        RecordingsModule,
        RemoteModule,
        RtcModule,
      ],
    };
  }
}
