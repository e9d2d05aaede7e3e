import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type NewCouncil,
  type NewMeeting,
  type ProgrammeControl,
  type ProgrammeStatus,
  plainProgramme,
} from '@kworum/contracts';
import { Program, Room, ServerProcess, councilOf, meetingWith } from '@kworum/testing';
import { type SeenProcess, processTree } from './process-tree';

const lookEveryMs = 20;
const patienceMs = 30_000;

export interface OnAirOptions {
  /** As `PROGRAMME_SOURCE` names it. */
  readonly source?: string;
  /** As `PROGRAMME_SIZE` names it. */
  readonly size?: string;
  readonly seats?: number;
  /** Instead of one of `seats` nameless members. */
  readonly council?: NewCouncil;
  readonly meeting?: NewMeeting;
  /** More variables of the media process. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** A meeting in its first item with its programme on air: server and media process, in a folder of their own. */
export class ProgrammeOnAir {
  private media: Program | null = null;
  private latest: ProgrammeStatus | null = null;

  private constructor(
    private readonly server: ServerProcess,
    private readonly environment: NodeJS.ProcessEnv,
    readonly room: Room,
    readonly meetingId: string,
    readonly mediaKey: string,
  ) {
    room.office.socket.on('programme-status', (status) => (this.latest = status));
  }

  static async start(folder: string, options: OnAirOptions = {}): Promise<ProgrammeOnAir> {
    const { source = 'test', size = '640x360', seats = 3 } = options;
    const { council = councilOf(seats, { demo: true }) } = options;
    const { meeting = meetingWith(['Próba transmisji', 'Sprawy różne']) } = options;
    const mediaKey = randomBytes(24).toString('base64url');
    const server = await ServerProcess.start(folder, { MEDIA_KEY: mediaKey });
    try {
      const room = await Room.found(server.url, server.operatorKey, council);
      const meetingId = await room.prepare(meeting);
      await room.office.send({ type: 'meeting.open' });
      const { agenda } = await room.office.until(() => true, 'the agenda');
      await room.office.send({ type: 'item.start', itemId: agenda[0]?.itemId ?? '' });
      const environment = {
        ...{ SERVER_URL: server.url, MEDIA_KEY: mediaKey, DATA_DIR: folder },
        ...{ PROGRAMME_SOURCE: source, PROGRAMME_SIZE: size, PROGRAMME_SOURCES: '' },
        ...{ RTC_PORT: '0', RTC_ANNOUNCED_ADDRESS: '127.0.0.1' },
        ...options.environment,
      };
      const programme = new ProgrammeOnAir(server, environment, room, meetingId, mediaKey);
      await programme.startMedia();
      return programme;
    } catch (error) {
      await server.end();
      throw error;
    }
  }

  get url(): string {
    return this.server.url;
  }

  /** Of the folder that holds `master.m3u8`, with a slash at its end. */
  get liveUrl(): string {
    return `${this.url}/live/${this.meetingId}/`;
  }

  get mediaLog(): string {
    return this.media?.printed.join('\n') ?? '';
  }

  /** What the console is told of it; null: nothing yet, or there is no media process. */
  get status(): ProgrammeStatus | null {
    return this.latest;
  }

  /** @throws Error when the console is never told so */
  async untilStatus(
    is: (status: ProgrammeStatus) => boolean,
    what: string,
    timeoutMs = patienceMs,
  ): Promise<ProgrammeStatus> {
    for (const end = performance.now() + timeoutMs; performance.now() < end; await pause(lookEveryMs)) {
      if (this.latest && is(this.latest)) return this.latest;
    }
    throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
  }

  /** As the office orders it at the console. */
  async direct(change: Partial<ProgrammeControl>): Promise<void> {
    const order = { ...plainProgramme, ...change };
    await this.room.http.call('PUT', `/api/meetings/${this.meetingId}/programme`, order);
  }

  async startMedia(): Promise<void> {
    const { program } = await Program.start(
      'apps/media/dist/main.js',
      this.environment,
      /Connected to the server/,
    );
    this.media = program;
  }

  async endMedia(): Promise<void> {
    await this.media?.end();
    this.media = null;
  }

  /** As a crash of the machine's memory would. */
  async killMedia(): Promise<void> {
    await this.media?.end('SIGKILL');
    this.media = null;
  }

  /** The media process and everything below it. */
  processes(): SeenProcess[] {
    const pid = this.media?.child.pid;
    return pid === undefined ? [] : processTree(pid);
  }

  /** The ffmpeg that encodes the programme now. @throws Error when there is none */
  encoder(): SeenProcess {
    return this.ffmpeg(true);
  }

  /** The ffmpeg that decodes the only source now. @throws Error when there is none */
  decoder(): SeenProcess {
    return this.ffmpeg(false);
  }

  async end(): Promise<void> {
    this.room.close();
    await this.endMedia();
    await this.server.end();
  }

  private ffmpeg(encodes: boolean): SeenProcess {
    const found = this.processes().find(
      ({ command }) =>
        command.includes('rawvideo') &&
        command.includes('libx264') === encodes &&
        // The encoder of the recording without the overlay.
        !command.includes('ultrafast'),
    );
    if (!found) throw new Error(`The media process runs no ${encodes ? 'encoder' : 'decoder'}`);
    return found;
  }
}
