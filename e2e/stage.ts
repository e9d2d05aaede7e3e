import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, ServerProcess, chromiumArguments } from '@kworum/testing';
import { Browser, BrowserContextOptions, Page, chromium } from 'playwright-core';

/** The size of the programme in stories: small enough for two cores that also run a browser. */
export const programmeSize = { width: 640, height: 360 };

/** A camera and a microphone that need nobody's leave, and WebRTC within this machine. */
const cameraArguments = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
];

/** Everything of a story: server, media process and browser, in a folder that is gone afterwards. */
export class Stage {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'kworum-story-'));
  readonly mediaKey = randomBytes(24).toString('base64url');
  readonly faults: string[] = [];
  private media: Program | undefined;

  private constructor(
    private runningServer: ServerProcess | undefined,
    private readonly browser: Browser,
  ) {}

  /** @param cameras every device of the story has a camera and a microphone */
  static async set({ cameras = false } = {}): Promise<Stage> {
    const executablePath = process.env['CHROME_BIN'];
    if (!executablePath) throw new Error('CHROME_BIN names no browser: run the stories with npm test');
    const args = [...chromiumArguments, ...(cameras ? cameraArguments : [])];
    const stage = new Stage(undefined, await chromium.launch({ executablePath, args }));
    await stage.startServer();
    return stage;
  }

  get server(): ServerProcess {
    if (!this.runningServer) throw new Error('The server of this stage does not run');
    return this.runningServer;
  }

  get url(): string {
    return this.server.url;
  }

  /** At the same address when it has run before. */
  async startServer(): Promise<void> {
    const port = this.runningServer ? new URL(this.runningServer.url).port : '0';
    this.runningServer = await ServerProcess.start(this.dataDir, { PORT: port, MEDIA_KEY: this.mediaKey });
  }

  /** @param environment more variables of the media process */
  async startMedia(environment: NodeJS.ProcessEnv = {}): Promise<void> {
    const { program } = await Program.start(
      'apps/media/dist/main.js',
      {
        SERVER_URL: this.url,
        MEDIA_KEY: this.mediaKey,
        DATA_DIR: this.dataDir,
        PROGRAMME_SIZE: `${programmeSize.width}x${programmeSize.height}`,
        RTC_PORT: '0',
        RTC_ANNOUNCED_ADDRESS: '127.0.0.1',
        ...environment,
      },
      /Connected to the server/,
    );
    this.media = program;
  }

  async endMedia(signal?: NodeJS.Signals): Promise<void> {
    await this.media?.end(signal);
  }

  /** A device of its own: its cookies are nobody else's. Every error of a page is a fault of the story. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'pl-PL', ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.faults.push(`${path.split('#')[0]}: ${error.message}`));
    await page.goto(new URL(path, this.url).href);
    return page;
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await this.endMedia();
    await this.runningServer?.end();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
