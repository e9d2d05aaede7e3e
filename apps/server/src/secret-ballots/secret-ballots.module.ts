import { Module } from '@nestjs/common';
import { BallotKeys } from './ballot-keys';
import { SecretBallotsService } from './secret-ballots.service';
import { SecretBallotsStore } from './secret-ballots.store';
import { TokenKeys } from './token-keys';
import { VoteSecrets } from './vote-secrets';

@Module({
  providers: [BallotKeys, SecretBallotsService, SecretBallotsStore, TokenKeys, VoteSecrets],
  exports: [SecretBallotsService, TokenKeys],
})
export class SecretBallotsModule {}
