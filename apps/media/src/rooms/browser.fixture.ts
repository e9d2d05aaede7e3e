import { randomUUID } from 'node:crypto';
import type { RtcAnswer, RtcOffer, RtcPurpose } from '@kworum/contracts';
import { aRoom, chromiumArguments } from '@kworum/testing';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A camera and a microphone that need nobody's leave; connections to this machine. */
const cameraArguments = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
];
/** A page of a secure origin: only those get at a camera. */
const address = 'http://127.0.0.1/a-browser-of-this-test';

type Ask = (offer: RtcOffer) => Promise<RtcAnswer>;

/** Runs where the sound is: the peak of every fiftieth of a second. */
const loudnessModule = `
  registerProcessor('loudness', class extends AudioWorkletProcessor {
    peak = 0;
    samples = 0;
    process([[left = new Float32Array(128)] = []]) {
      for (const sample of left) this.peak = Math.max(this.peak, Math.abs(sample));
      this.samples += left.length;
      if (this.samples >= sampleRate / 50) {
        this.port.postMessage(this.peak);
        [this.peak, this.samples] = [0, 0];
      }
      return true;
    }
  });`;

/** What the page does, in its own words: it publishes its camera, or shows what it is sent. */
const pageScript = `
  const connections = {};
  async function connect(id, purpose, connection) {
    connections[id] = connection;
    await connection.setLocalDescription(await connection.createOffer());
    const answer = await window.ask(id, purpose, connection.localDescription.sdp);
    if (!answer.ok) throw new Error(answer.code + ': ' + answer.detail);
    await connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
  }
  function prefer(transceiver, mimeType) {
    const { codecs } = RTCRtpSender.getCapabilities('video');
    const first = codecs.filter((codec) => codec.mimeType === mimeType);
    transceiver.setCodecPreferences([...first, ...codecs.filter((codec) => !first.includes(codec))]);
  }
  async function publish(id, purpose, { video, mimeType }) {
    const connection = new RTCPeerConnection();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video });
    for (const track of stream.getTracks()) {
      const transceiver = connection.addTransceiver(track, { direction: 'sendonly', streams: [stream] });
      if (track.kind === 'video' && mimeType) prefer(transceiver, mimeType);
    }
    await connect(id, purpose, connection);
  }
  async function watch(id, purpose) {
    const connection = new RTCPeerConnection();
    const video = document.body.appendChild(document.createElement('video'));
    Object.assign(video, { id, autoplay: true, srcObject: new MediaStream() });
    connection.addEventListener('track', ({ track }) => video.srcObject.addTrack(track));
    for (const kind of ['audio', 'video']) connection.addTransceiver(kind, { direction: 'recvonly' });
    await connect(id, purpose, connection);
  }
  async function received(id) {
    const found = {};
    for (const report of (await connections[id].getStats()).values()) {
      if (report.type === 'inbound-rtp') found[report.kind] = report;
    }
    return found;
  }
  async function hungUpOn(id) {
    const { transport } = connections[id].getSenders()[0];
    while (transport.state !== 'closed') {
      await new Promise((resolve) => transport.addEventListener('statechange', resolve, { once: true }));
    }
  }
  /** Asked at every picture that is shown. */
  async function receivedWhen(id, asked) {
    const video = document.getElementById(id);
    while (!asked(await received(id))) await new Promise((shown) => video.requestVideoFrameCallback(shown));
  }
  const listening = {};
  /** Says how loud it was after every fiftieth of a second of sound: the sound itself is the clock. */
  function listenTo(id) {
    return (listening[id] ??= (async () => {
      const context = new AudioContext();
      await context.resume();
      const module = new Blob([${JSON.stringify(loudnessModule)}], { type: 'text/javascript' });
      await context.audioWorklet.addModule(URL.createObjectURL(module));
      const loudness = new AudioWorkletNode(context, 'loudness');
      context.createMediaStreamSource(document.getElementById(id).srcObject).connect(loudness);
      const source = new EventTarget();
      loudness.port.onmessage = ({ data }) => source.dispatchEvent(new CustomEvent('heard', { detail: data }));
      return source;
    })());
  }
  /** Until the listener gives true. */
  async function hearUntil(id, isEnough) {
    const source = await listenTo(id);
    await new Promise((enough) => {
      const listen = ({ detail }) => {
        if (!isEnough(detail)) return;
        source.removeEventListener('heard', listen);
        enough();
      };
      source.addEventListener('heard', listen);
    });
  }
  async function loudestDuringBeeps(id, heardBy, beeps) {
    let [loudest, counted, silent] = [0, 0, true];
    const done = () => counted >= beeps;
    await Promise.all([
      hearUntil(id, (loudness) => {
        loudest = Math.max(loudest, loudness);
        return done();
      }),
      hearUntil(heardBy, (loudness) => {
        if (loudness > 0.05 && silent) counted += 1;
        silent = loudness <= 0.05;
        return done();
      }),
    ]);
    return loudest;
  }
  function brightness(id, height) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 });
    const context = canvas.getContext('2d');
    context.drawImage(document.getElementById(id), 0, 0, 64, 36);
    const { data } = context.getImageData(48, Math.floor(height * 36), 1, 1);
    return (data[0] + data[1] + data[2]) / 3;
  }
  async function turn(id, video) {
    const stream = await navigator.mediaDevices.getUserMedia({ video });
    const sender = connections[id].getSenders().find(({ track }) => track.kind === 'video');
    await sender.replaceTrack(stream.getVideoTracks()[0]);
  }`;

export interface Received {
  readonly framesDecoded?: number;
  readonly frameWidth?: number;
  readonly packetsReceived?: number;
}

/** A headless Chromium that speaks WebRTC; its offers go where the test says. */
export class RtcBrowser {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(ask: Ask): Promise<RtcBrowser> {
    const executablePath = process.env['CHROME_BIN'];
    if (!executablePath) throw new Error('CHROME_BIN names no browser: run this with npm test');
    const browser = await chromium.launch({
      executablePath,
      args: [...chromiumArguments, ...cameraArguments],
    });
    try {
      const page = await (await browser.newContext({ permissions: ['camera', 'microphone'] })).newPage();
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${pageScript}</script>` }),
      );
      await page.exposeFunction('ask', (sessionId: string, purpose: RtcPurpose, sdp: string) =>
        ask({ meetingId: aRoom().meetingId, sessionId, purpose, sdp }),
      );
      await page.goto(address);
      return new RtcBrowser(browser, page);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Its fake camera and microphone. @returns the session's id */
  async publish(purpose: RtcPurpose, options: { video?: unknown; mimeType?: string } = {}): Promise<string> {
    const id = randomUUID();
    const asked = JSON.stringify([id, purpose, { video: { width: 640, height: 360 }, ...options }]);
    await this.page.evaluate(`publish(...${asked})`);
    return id;
  }

  /** Shows what it is sent. @returns the session's id */
  async watch(purpose: RtcPurpose): Promise<string> {
    const id = randomUUID();
    await this.page.evaluate(`watch(...${JSON.stringify([id, purpose])})`);
    return id;
  }

  /** Waits until the other side says that the session it publishes in is over. */
  async hungUpOn(id: string): Promise<void> {
    await this.page.evaluate(`hungUpOn(${JSON.stringify(id)})`);
  }

  async received(id: string): Promise<{ video?: Received; audio?: Received }> {
    return this.page.evaluate(`received(${JSON.stringify(id)})`);
  }

  /** Waits until what it receives is as asked, in the page's words: `video` and `audio` are its statistics. */
  async receivedWhen(id: string, asked: string): Promise<void> {
    await this.page.evaluate(`receivedWhen(${JSON.stringify(id)}, ({ video = {}, audio = {} }) => ${asked})`);
  }

  /** Waits until the sound that it is sent is as asked; `loudness` is its peak, from 0 to 1. */
  async heardWhen(id: string, asked: string): Promise<void> {
    await this.page.evaluate(`hearUntil(${JSON.stringify(id)}, (loudness) => ${asked})`);
  }

  /** The loudest that one session hears while another one hears so many beeps of the fake microphone. */
  async loudestDuringBeeps(id: string, heardBy: string, beeps: number): Promise<number> {
    const asked = [id, heardBy, beeps].map((value) => JSON.stringify(value)).join(', ');
    return this.page.evaluate(`loudestDuringBeeps(${asked})`);
  }

  /** Of a spot of the shown picture, from 0 to 255. @param height from 0, the top, to 1 */
  async brightness(id: string, height: number): Promise<number> {
    return this.page.evaluate(`brightness(${JSON.stringify(id)}, ${height})`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
