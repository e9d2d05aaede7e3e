import { Module } from '@nestjs/common';
import { BallotKeys } from './ballot-keys';
import { SecretBallotsService } from './secret-ballots.service';
import { SecretBallotsStore } from './secret-ballots.store';

@Module({
  providers: [BallotKeys, SecretBallotsService, SecretBallotsStore],
  exports: [SecretBallotsService],
})
export class SecretBallotsModule {}
