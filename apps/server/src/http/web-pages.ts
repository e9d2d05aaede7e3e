import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Request, Response, Router, static as serveFiles } from 'express';
import type { Config } from '../config/config';
import { StreamFiles } from '../stream/stream-files';

const pages: readonly (readonly [paths: string[], page: string])[] = [
  [['/', '/posiedzenia/:meetingId'], 'portal.html'],
  [['/office', '/office/{*rest}'], 'office.html'],
  [['/tablet'], 'tablet.html'],
  [['/hall'], 'hall.html'],
  [['/weryfikacja'], 'verify.html'],
];

/** The built screens and the programme's files. A reverse proxy or a CDN may serve the same folders instead. */
export function serveWebPages(app: NestExpressApplication, { webDir, dataDir }: Config): void {
  const router = Router();
  const stream = new StreamFiles(join(dataDir, 'live'));
  const http: Server = app.getHttpServer();
  http.once('close', () => stream.close());
  router.use('/live', stream.router);
  router.use('/assets', serveFiles(join(webDir, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(serveFiles(webDir, { index: false, extensions: [] }));
  for (const [paths, page] of pages) {
    router.get(paths, (_request: Request, response: Response) => {
      response.sendFile(join(webDir, page), { headers: { 'Cache-Control': 'no-cache' } });
    });
  }
  app.use(router);
  if (!existsSync(join(webDir, 'portal.html'))) {
    new Logger('Web').warn(`There are no built screens in ${webDir}: run npm run build.`);
  }
}
