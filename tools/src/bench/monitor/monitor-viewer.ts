import { chromiumArguments } from '@kworum/testing';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findChromium } from '../../on-air/chromium-program';
import { codedSize } from '../../on-air/coded-picture';

const pagePath = '/a-screen-of-this-benchmark';

/** A picture that the browser has put on its screen, grey, in the size of the coded picture. */
export interface ShownPicture {
  readonly shownAt: number;
  readonly grey: Uint8Array;
}

/** A screen of the room: it gets the programme by WHEP and hands on every picture that it shows. */
export class MonitorViewer {
  private constructor(private readonly browser: Browser) {}

  /**
   * @param whep address of the programme, @param cookie of somebody who may see it there
   * @throws Error when the server does not answer the offer
   */
  static async watch(
    whep: string,
    cookie: string,
    shown: (picture: ShownPicture) => void,
  ): Promise<MonitorViewer> {
    const args = [...chromiumArguments, '--allow-loopback-in-peer-connection'];
    const browser = await chromium.launch({ executablePath: findChromium(), args });
    try {
      const context = await browser.newContext();
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: whep }]);
      const page: Page = await context.newPage();
      await page.exposeFunction('shown', (shownAt: number, grey: string) =>
        shown({ shownAt, grey: Buffer.from(grey, 'base64') }),
      );
      const address = new URL(pagePath, whep).href;
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageOf(whep) }));
      await page.goto(address);
      await page.waitForFunction('isAnswered()', undefined, { polling: 200 });
      return new MonitorViewer(browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** The time is taken when a frame is shown, before its pixels are read: reading them is no part of the way. */
function pageOf(whep: string): string {
  const { width, height } = codedSize;
  const script = `
    const video = document.querySelector('video');
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    function look() {
      const shownAt = Date.now();
      context.drawImage(video, 0, 0, ${width}, ${height});
      const { data } = context.getImageData(0, 0, ${width}, ${height});
      let grey = '';
      for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at + 1]);
      window.shown(shownAt, btoa(grey));
      video.requestVideoFrameCallback(look);
    }
    video.requestVideoFrameCallback(look);
    const connection = new RTCPeerConnection();
    video.srcObject = new MediaStream();
    connection.addEventListener('track', ({ track }) => video.srcObject.addTrack(track));
    for (const kind of ['audio', 'video']) connection.addTransceiver(kind, { direction: 'recvonly' });
    const offered = connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    /** Whether there is an answer: a media process that has only just started gives none yet. */
    async function isAnswered() {
      await offered;
      const headers = { 'content-type': 'application/sdp' };
      const offer = { method: 'POST', headers, body: connection.localDescription.sdp };
      const answer = await fetch(${JSON.stringify(whep)}, offer);
      if (answer.status >= 500) return false;
      if (!answer.ok) throw new Error('No programme by WHEP: ' + (await answer.text()));
      await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() });
      return true;
    }`;
  return `<!doctype html><title>Kworum</title><video muted autoplay playsinline></video><script>${script}</script>`;
}
