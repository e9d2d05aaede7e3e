import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Request, Response, Router, static as serveFiles } from 'express';
import type { Config } from '../config/config';

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
  router.use('/live', serveFiles(join(dataDir, 'live'), { setHeaders: setStreamHeaders, index: false }));
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

/** Segments never change; a playlist changes every second. */
function setStreamHeaders(response: Response, path: string): void {
  const playlist = path.endsWith('.m3u8');
  response.setHeader('Cache-Control', playlist ? 'no-cache' : 'public, max-age=86400, immutable');
  if (playlist) response.setHeader('Content-Type', 'application/vnd.apple.mpegurl');
}
