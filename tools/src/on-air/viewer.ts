import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromiumArguments } from '@kworum/testing';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findChromium } from './chromium-program';

const playerPath = '/a-viewer-of-this-drill';
const webPackage = resolve(__dirname, '../../../apps/web/package.json');

/** Somebody who watches the programme: the screens' player, hls.js, in a headless Chromium. */
export class Viewer {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  static async watch(master: string): Promise<Viewer> {
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    try {
      const page = await (await browser.newContext()).newPage();
      const address = new URL(playerPath, master).href;
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html', body: playerPage(master) }),
      );
      await page.goto(address);
      return new Viewer(browser, page);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Seconds on the player's own clock. */
  async currentTime(): Promise<number> {
    return Number(await this.page.evaluate('document.querySelector("video").currentTime'));
  }

  /** How often the player had to give up and start again. */
  async restarts(): Promise<number> {
    return Number(await this.page.evaluate('window.restarts'));
  }

  /** Whether the picture moves for a second and more within `timeoutMs`. */
  async plays(timeoutMs: number): Promise<boolean> {
    const from = await this.currentTime();
    const moves = `document.querySelector("video").currentTime > ${from + 1}`;
    return this.page.waitForFunction(moves, undefined, { timeout: timeoutMs, polling: 100 }).then(
      () => true,
      () => false,
    );
  }

  /** What a script gives in the page. */
  evaluate(script: Parameters<Page['evaluate']>[0]): Promise<unknown> {
    return this.page.evaluate(script);
  }

  async forSeconds(seconds: number): Promise<void> {
    await this.page.waitForTimeout(seconds * 1000);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** As the screens' player keeps its distance from now, in `ui/player/keep-pace.ts`. */
const keepPace = `video.addEventListener('timeupdate', () => {
      const { buffered, currentTime, playbackRate } = video;
      const inHand = (buffered.length > 0 ? buffered.end(buffered.length - 1) : currentTime) - currentTime;
      const late = hls.latency - (hls.targetLatency ?? hls.latency);
      video.playbackRate = inHand >= 0.4 && late > (playbackRate > 1 ? 0.05 : 0.15) ? 1.1 : 1;
    });`;

/** As the screens' own player: their settings, and a fatal error is recovered from. */
function playerPage(master: string): string {
  const library = createRequire(webPackage).resolve('hls.js/dist/hls.min.js');
  const script = `
    window.restarts = 0;
    const hls = new Hls({ lowLatencyMode: true, backBufferLength: 60 });
    const source = ${JSON.stringify(master)};
    hls.on(Hls.Events.ERROR, (_, { fatal, type }) => {
      if (!fatal) return;
      window.restarts += 1;
      if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
      else setTimeout(() => hls.loadSource(source), 3000);
    });
    const video = document.querySelector('video');
    ${keepPace}
    hls.loadSource(source);
    hls.attachMedia(video);`;
  const scripts = [readFileSync(library, 'utf8'), script].map((code) => `<script>${code}</script>`);
  return `<!doctype html><title>Kworum</title><video muted autoplay></video>${scripts.join('')}`;
}
