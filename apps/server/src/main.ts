import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readConfig } from './config/config';
import { StartupError } from './config/startup-error';
import { IdentityService } from './identity/identity.service';
import { SetupCode } from './identity/setup-code';
import { startServer } from './server';

async function main(): Promise<void> {
  const { app, url } = await startServer(readConfig());
  const log = new Logger('Kworum');
  if (!(await app.get(IdentityService, { strict: false }).isSetUp())) {
    const { code } = app.get(SetupCode, { strict: false });
    log.log(`First start: open ${url}/office and type the set-up code ${code}`);
  }
  log.log(`Listening on ${url}`);
}

main().catch((error: unknown) => {
  const unexpected = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${error instanceof StartupError ? error.message : unexpected}\n`);
  process.exit(1);
});
