import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { programmeSize } from './stage';

const frameBytes = (programmeSize.width * programmeSize.height * 3) / 2;

/** A segment of the programme as its playlist names it. */
interface Segment {
  readonly init: string;
  readonly file: string;
  /** Milliseconds since 1970, from PROGRAM-DATE-TIME. */
  readonly startedAt: number;
}

/** The programme as a viewer gets it: fetched over HTTP by its public address and decoded by ffmpeg. */
export class DecodedProgramme {
  private readonly master: string;
  private readonly folder: string;

  constructor(url: string, dataDir: string, meetingId: string) {
    this.master = `${url}/live/${meetingId}/master.m3u8`;
    this.folder = join(dataDir, 'live', meetingId);
  }

  /**
   * The last frame of the first segment that begins after now, as yuv420p.
   * Looks again whenever the packager has written something.
   */
  async frameAfterNow(): Promise<Uint8Array> {
    const since = Date.now();
    for await (const { filename } of watch(this.folder, { signal: AbortSignal.timeout(30_000) })) {
      if (!filename?.endsWith('.m3u8')) continue;
      const segment = (await this.segments()).find(({ startedAt }) => startedAt > since);
      if (segment) return this.lastFrame(segment);
    }
    throw new Error('The folder of the programme is no longer watched');
  }

  private async segments(): Promise<Segment[]> {
    const master = await this.text(this.master);
    const media = master.split('\n').find((line) => line && !line.startsWith('#'));
    if (media === undefined) return [];
    const playlist = new URL(media, this.master).href;
    let init = '';
    let startedAt = 0;
    const segments: Segment[] = [];
    for (const line of (await this.text(playlist)).split('\n')) {
      init = /^#EXT-X-MAP:URI="(.+?)"/.exec(line)?.[1] ?? init;
      const time = /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/.exec(line)?.[1];
      if (time !== undefined) startedAt = Date.parse(time);
      if (line && !line.startsWith('#')) segments.push({ init, file: line, startedAt });
    }
    return segments.map(({ init: map, file, ...rest }) => ({
      ...rest,
      init: new URL(map, playlist).href,
      file: new URL(file, playlist).href,
    }));
  }

  private async lastFrame({ init, file }: Segment): Promise<Uint8Array> {
    const bytes = await Promise.all([this.bytes(init), this.bytes(file)]);
    const { stdout, stderr, status } = spawnSync(
      process.env['FFMPEG_PATH'] ?? 'ffmpeg',
      ['-v', 'error', '-i', 'pipe:0', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'],
      { input: Buffer.concat(bytes), maxBuffer: 2 ** 26 },
    );
    if (status !== 0) throw new Error(`The segment cannot be decoded: ${stderr.toString()}`);
    return stdout.subarray(stdout.length - frameBytes);
  }

  private async text(url: string): Promise<string> {
    return (await this.response(url)).text();
  }

  private async bytes(url: string): Promise<Buffer> {
    return Buffer.from(await (await this.response(url)).arrayBuffer());
  }

  private async response(url: string): Promise<Response> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    return response;
  }
}
