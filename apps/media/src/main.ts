import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, readConfig } from './config/config';
import { levelsFrom, StderrLogger } from './logging/stderr-logger';
import { MediaModule } from './media.module';

async function run(): Promise<void> {
  const config = readConfig();
  const logger = new StderrLogger('Media', {
    prefix: 'media',
    colors: process.stderr.isTTY === true,
    logLevels: levelsFrom(config.logLevel),
  });
  const app = await NestFactory.createApplicationContext(MediaModule.with(config), { logger });
  let ending: Promise<void> | null = null;
  const end = (why: string): void => {
    if (ending) return;
    logger.log(`Ending: ${why}`);
    ending = app.close().catch(fail);
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
}

function fail(error: unknown): void {
  const known = error instanceof ConfigError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

run().catch(fail);
