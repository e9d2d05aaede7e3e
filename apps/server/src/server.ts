import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { Config } from './config/config';
import { prepareDataFolder } from './config/data-folder';
import { StartupError } from './config/startup-error';
import { openDatabase } from './database/data-sources';
import { serveOpenApi } from './http/openapi';
import { securityHeaders } from './http/security-headers';
import { SocketAdapter } from './http/socket-adapter';
import { StderrLogger, levelsFrom } from './http/stderr-logger';
import { serveWebPages } from './http/web-pages';

export interface RunningServer {
  readonly app: NestExpressApplication;
  /** `http://127.0.0.1:3000`, with the port that was really taken. */
  readonly url: string;
  close(): Promise<void>;
}

/** Longer than clients and reverse proxies keep an idle connection (60 s): the end that reuses it must be the one to end it. */
const keepAliveMs = 65_000;

/**
 * Starts the whole server.
 * @throws StartupError with one sentence when the folder, the database or the port cannot be used.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  prepareDataFolder(config.dataDir);
  const database = await openDatabase(config);
  try {
    const app = await createApp(config, database);
    app.getHttpServer().keepAliveTimeout = keepAliveMs;
    await app.listen(config.port, config.host);
    app.flushLogs();
    const { port } = app.getHttpServer().address() as AddressInfo;
    return { app, url: `http://127.0.0.1:${port}`, close: () => app.close() };
  } catch (error) {
    await database.close();
    throw explained(error, config);
  }
}

async function createApp(config: Config, database: Awaited<ReturnType<typeof openDatabase>>) {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, database), {
    bodyParser: false,
    bufferLogs: true,
    autoFlushLogs: false,
    abortOnError: false,
  });
  app.useLogger(
    new StderrLogger({ logLevels: levelsFrom(config.logLevel), colors: Boolean(process.stderr.isTTY) }),
  );
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  app.use(securityHeaders(config.publicUrl?.protocol === 'https:'));
  app.useBodyParser('json', { limit: '1mb' });
  // What WHIP and WHEP send (RFC 9725).
  app.useBodyParser('text', { type: 'application/sdp', limit: '100kb' });
  app.useWebSocketAdapter(new SocketAdapter(app, config));
  serveWebPages(app, config);
  serveOpenApi(app);
  app.enableShutdownHooks();
  return app;
}

function explained(error: unknown, { port, host }: Config): unknown {
  const code = (error as Partial<NodeJS.ErrnoException> | null)?.code;
  if (code === 'EADDRINUSE') {
    return new StartupError(`Port ${port} is in use: stop the other program, or set PORT to a free one.`);
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new StartupError(`The server may not listen on ${host}:${port} (${code}): set HOST and PORT.`);
  }
  return error;
}
