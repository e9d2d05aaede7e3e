import { setTimeout as pause } from 'node:timers/promises';
import { chromiumArguments } from '@kworum/testing';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findChromium } from '../../on-air/chromium-program';

const pagePath = '/a-page-of-this-benchmark';
const mostTries = 50;
const betweenTriesMs = 200;

/** Somebody signed in, or the key of a source. */
export type Asker = { readonly cookie: string } | { readonly key: string };

/** A page of the server's origin in a browser of its own, with one WebRTC connection to it. */
export class OpenedPage {
  private constructor(private readonly browser: Browser) {}

  /**
   * @param address where the offer is sent, @param asker who sends it there
   * @param script makes a `connection` with what it wants; @param heard functions that the page may call
   * @throws Error when the server does not answer the offer
   */
  static async open(
    address: string,
    asker: Asker,
    script: string,
    heard: Readonly<Record<string, (...told: never[]) => void>> = {},
  ): Promise<OpenedPage> {
    const args = [...chromiumArguments, '--allow-loopback-in-peer-connection'];
    const browser = await chromium.launch({ executablePath: findChromium(), args });
    try {
      const context = await browser.newContext();
      if ('cookie' in asker) {
        const [name = '', value = ''] = asker.cookie.split('=');
        await context.addCookies([{ name, value, url: address }]);
      }
      const page: Page = await context.newPage();
      for (const [called, callback] of Object.entries(heard)) await page.exposeFunction(called, callback);
      const url = new URL(pagePath, address).href;
      const body = `<!doctype html><title>Kworum</title><video muted autoplay playsinline></video><script>${script}${connectScript(address, asker)}</script>`;
      await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
      // A video delays the event `load` until it has a picture, which comes with the answer.
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      for (let tries = 1; !(await page.evaluate('isAnswered()')); tries += 1) {
        if (tries === mostTries) throw new Error(`No answer from ${address}`);
        await pause(betweenTriesMs);
      }
      return new OpenedPage(browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** One offer, which may be sent again: a media process that has only just started answers none. */
function connectScript(address: string, asker: Asker): string {
  const headers = {
    'content-type': 'application/sdp',
    ...('key' in asker ? { authorization: `Bearer ${asker.key}` } : {}),
  };
  return `
    const offered = connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    async function isAnswered() {
      await offered;
      const headers = ${JSON.stringify(headers)};
      const offer = { method: 'POST', headers, body: connection.localDescription.sdp };
      const answer = await fetch(${JSON.stringify(address)}, offer);
      if (answer.status >= 500) return false;
      if (!answer.ok) throw new Error('No answer: ' + (await answer.text()));
      await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() });
      return true;
    }`;
}
