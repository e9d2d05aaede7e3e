import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { CouncilsController } from './councils.controller';
import { CouncilsService } from './councils.service';
import { CouncilsStore } from './councils.store';
import { MembershipService } from './membership.service';
import { OperatorController } from './operator.controller';
import { SetupController } from './setup.controller';

@Module({
  imports: [IdentityModule],
  controllers: [CouncilsController, OperatorController, SetupController],
  providers: [CouncilsService, CouncilsStore, MembershipService],
  exports: [CouncilsService],
})
export class CouncilsModule {}
