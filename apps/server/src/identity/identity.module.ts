import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { IdentityService } from './identity.service';
import { IdentityStore } from './identity.store';
import { OperatorKey } from './operator-key';
import { SessionController } from './session.controller';
import { SetupCode } from './setup-code';
import { SignedOut } from './signed-out';

@Module({
  controllers: [SessionController],
  providers: [
    IdentityService,
    IdentityStore,
    OperatorKey,
    SetupCode,
    SignedOut,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [IdentityService, OperatorKey, SetupCode, SignedOut],
})
export class IdentityModule {}
