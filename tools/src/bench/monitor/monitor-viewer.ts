import { codedSize } from '../../on-air/coded-picture';
import { OpenedPage } from './opened-page';

/** A picture that the browser has put on its screen, grey, in the size of the coded picture. */
export interface ShownPicture {
  readonly shownAt: number;
  /** When its last packet came. */
  readonly receivedAt: number;
  readonly grey: Uint8Array;
}

/** A screen of the room: it gets the programme by WHEP and hands on every picture that it shows. */
export class MonitorViewer {
  private constructor(private readonly page: OpenedPage) {}

  /**
   * @param whep address of the programme, @param cookie of somebody who may see it there
   * @throws Error when the server does not answer the offer
   */
  static async watch(
    whep: string,
    cookie: string,
    shown: (picture: ShownPicture) => void,
  ): Promise<MonitorViewer> {
    const page = await OpenedPage.open(whep, { cookie }, watchScript, {
      shown: (shownAt: number, receivedAt: number, grey: string) =>
        shown({ shownAt, receivedAt, grey: Buffer.from(grey, 'base64') }),
    });
    return new MonitorViewer(page);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

const { width, height } = codedSize;

/** The time is taken when a frame is shown, before its pixels are read: reading them is no part of the way. */
const watchScript = `
  const video = document.querySelector('video');
  const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  function look(_, { receiveTime }) {
    const shownAt = Date.now();
    context.drawImage(video, 0, 0, ${width}, ${height});
    const { data } = context.getImageData(0, 0, ${width}, ${height});
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at + 1]);
    window.shown(shownAt, performance.timeOrigin + receiveTime, btoa(grey));
    video.requestVideoFrameCallback(look);
  }
  video.requestVideoFrameCallback(look);
  const connection = new RTCPeerConnection();
  video.srcObject = new MediaStream();
  connection.addEventListener('track', ({ track }) => video.srcObject.addTrack(track));
  for (const kind of ['audio', 'video']) connection.addTransceiver(kind, { direction: 'recvonly' });`;
