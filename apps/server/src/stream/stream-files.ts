import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type NextFunction, type Request, type Response, Router, static as serveFiles } from 'express';
import { ProblemError } from '../http/problem';
import { type AskedEdge, askedEdge, holds, isAbsurd } from './playlist-edge';
import { type Edition, WatchedFolder } from './watched-folder';

const meetingId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const playlistName = /^[a-z0-9-]{1,40}\.m3u8$/;
/** A part is called by its rendition, its segment and its place. */
const partName = /^([a-z0-9-]{1,40})-\d{8}\.\d+\.m4s$/;
/** Target durations that a request may wait (draft-pantos-hls-rfc8216bis, 6.2.5.2). */
const mostTargetDurations = 3;
const idleMs = 10_000;

/**
 * `/live/{meetingId}/…`: the files of the programme. A playlist can be asked for as it will be, and a part before it
 * is there: the answer comes as soon as there is one. Everything else is plain files.
 */
export class StreamFiles {
  readonly router = Router();
  private readonly logger = new Logger('Stream');
  private readonly folders = new Map<string, WatchedFolder>();
  private readonly sweep: NodeJS.Timeout;

  constructor(private readonly liveDirectory: string) {
    this.router.get('/:meetingId/:file', (request, response, next) => {
      this.serve(request, response, next).catch(next);
    });
    this.router.use(serveFiles(liveDirectory, { setHeaders: setFileHeaders, index: false }));
    this.sweep = setInterval(() => this.closeIdle(), idleMs).unref();
  }

  close(): void {
    clearInterval(this.sweep);
    for (const folder of this.folders.values()) folder.close();
    this.folders.clear();
  }

  private async serve(request: Request<Place>, response: Response, next: NextFunction): Promise<void> {
    const { meetingId: meeting, file } = request.params;
    const folder = meetingId.test(meeting) ? this.folder(meeting) : null;
    const rendition = partName.exec(file)?.[1];
    if (folder === null) next();
    else if (playlistName.test(file) && file !== 'master.m3u8') {
      await this.servePlaylist(folder, file, request, response, next);
    } else if (rendition !== undefined && !folder.has(file)) {
      await this.awaitPart(folder, rendition, request, response);
      next();
    } else next();
  }

  private async servePlaylist(
    folder: WatchedFolder,
    file: string,
    request: Request,
    response: Response,
    next: NextFunction,
  ): Promise<void> {
    const asked = readAsked(request.query);
    const now = await folder.edition(file);
    if (now === null) return next();
    if (asked === null) return sendPlaylist(request, response, now, 'no-cache');
    if (isAbsurd(now.edge, asked)) {
      throw new ProblemError(
        'invalid-input',
        `Ask for a segment that comes soon: the newest is ${now.edge.whole}.`,
      );
    }
    const latest = async (): Promise<Edition | null> => {
      const edition = await folder.edition(file);
      return edition && holds(edition.edge, asked) ? edition : null;
    };
    const edition = await folder.until(latest, patienceOf(now), whenGone(response));
    if (edition)
      return sendPlaylist(request, response, edition, `public, max-age=${edition.edge.targetSeconds}`);
    if (!response.closed) throw new ProblemError('media-away', 'The picture stands still; ask again.');
  }

  /** Waits for a part that the playlist has promised; any other that is not there is not found. */
  private async awaitPart(
    folder: WatchedFolder,
    rendition: string,
    { params }: Request<Place>,
    response: Response,
  ): Promise<void> {
    const edition = await folder.edition(`${rendition}.m3u8`);
    if (edition?.edge.hint !== params.file) return;
    const isThere = (): Promise<true | null> => Promise.resolve(folder.has(params.file) ? true : null);
    const found = await folder.until(isThere, patienceOf(edition), whenGone(response));
    if (!found && !response.closed) {
      throw new ProblemError('media-away', 'The picture stands still; ask again.');
    }
  }

  private folder(meeting: string): WatchedFolder | null {
    const known = this.folders.get(meeting);
    if (known) return known;
    const directory = join(this.liveDirectory, meeting);
    if (!existsSync(directory)) return null;
    try {
      const folder = new WatchedFolder(directory, () => this.forget(meeting));
      this.folders.set(meeting, folder);
      return folder;
    } catch (error) {
      // Plain files still play, only later: a machine that has no watches left is no reason for a black picture.
      this.logger.warn(`${directory} cannot be watched, players wait longer: ${String(error)}`);
      return null;
    }
  }

  private closeIdle(): void {
    for (const [meeting, folder] of this.folders) if (folder.isIdle(idleMs)) this.forget(meeting);
  }

  private forget(meeting: string): void {
    this.folders.get(meeting)?.close();
    this.folders.delete(meeting);
  }
}

type Place = Record<'meetingId' | 'file', string>;

function readAsked(query: Request['query']): AskedEdge | null {
  try {
    return askedEdge(query);
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError('invalid-input', `${error.message}.`);
    throw error;
  }
}

function patienceOf({ edge }: Edition): number {
  return edge.targetSeconds * mostTargetDurations * 1000;
}

function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

function sendPlaylist(request: Request, response: Response, edition: Edition, caching: string): void {
  response.setHeader('Content-Type', 'application/vnd.apple.mpegurl');
  response.setHeader('Cache-Control', caching);
  response.setHeader('Vary', 'Accept-Encoding');
  const zipped = request.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (zipped) response.setHeader('Content-Encoding', 'gzip');
  response.end(zipped ? edition.compressed : edition.text);
}

/** Segments and parts never change; the master playlist may. */
function setFileHeaders(response: Response, path: string): void {
  const isPlaylist = path.endsWith('.m3u8');
  response.setHeader('Cache-Control', isPlaylist ? 'no-cache' : 'public, max-age=86400, immutable');
  if (isPlaylist) response.setHeader('Content-Type', 'application/vnd.apple.mpegurl');
}
