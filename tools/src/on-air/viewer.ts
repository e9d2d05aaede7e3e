import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromiumArguments } from '@kworum/testing';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findChromium } from './chromium-program';

const pagePath = '/a-viewer-of-this-drill';
const scriptPath = `${pagePath}/player.js`;
const web = path.resolve(__dirname, '../../../apps/web');
const largestScriptBytes = 32 * 1024 * 1024;

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
      const address = new URL(pagePath, master).href;
      const script = await bundledPlayer();
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageOf(master) }));
      await page.route(new URL(scriptPath, master).href, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }),
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

/** The page of a viewer: nothing but the player of the screens, which counts how often it gave up. */
function pageOf(master: string): string {
  const script = `
    window.restarts = 0;
    const state = (state) => {
      if (state === 'waiting') window.restarts += 1;
    };
    player.attachPlayer(document.querySelector('video'), ${JSON.stringify(master)}, { state });`;
  return `<!doctype html><title>Kworum</title><video muted autoplay></video>
    <script src="${scriptPath}"></script><script>${script}</script>`;
}

/** The player as the screens have it, in one script, by the bundler that they are built with. */
async function bundledPlayer(): Promise<string> {
  const vite = createRequire(path.join(web, 'package.json')).resolve('vite/package.json');
  const rolldown = createRequire(vite).resolve('rolldown/package.json');
  const bundler = path.join(path.dirname(rolldown), 'bin/cli.mjs');
  const entry = path.join(web, 'src/ui/player/attach-player.ts');
  const asked = [bundler, entry, '--format', 'iife', '--name', 'player', '--platform', 'browser'];
  const { stdout } = await promisify(execFile)(process.execPath, asked, { maxBuffer: largestScriptBytes });
  return stdout;
}
