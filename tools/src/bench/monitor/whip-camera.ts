import { drawCodedScript } from '../../on-air/coded-picture';
import { OpenedPage } from './opened-page';

const [width, height, framesPerSecond] = [640, 360, 25];

/** A browser that publishes a picture that tells its time, and a quiet tone, as a camera of the room does. */
export class WhipCamera {
  private constructor(private readonly page: OpenedPage) {}

  /** @throws Error when the server does not answer the offer */
  static async publish(whip: string, key: string): Promise<WhipCamera> {
    return new WhipCamera(await OpenedPage.open(whip, { key }, publishScript));
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** A frame is published at the moment it is drawn. */
const publishScript = `
  ${drawCodedScript}
  const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
  const context = canvas.getContext('2d');
  const [picture] = canvas.captureStream(0).getVideoTracks();
  setInterval(() => {
    drawCoded(context, ${width}, ${height});
    picture.requestFrame();
  }, 1000 / ${framesPerSecond});
  const speaker = new AudioContext();
  const tone = new GainNode(speaker, { gain: 0.1 });
  const out = new MediaStreamAudioDestinationNode(speaker);
  const oscillator = new OscillatorNode(speaker);
  oscillator.connect(tone).connect(out);
  oscillator.start();
  const connection = new RTCPeerConnection();
  for (const track of [...out.stream.getAudioTracks(), picture]) {
    connection.addTransceiver(track, { direction: 'sendonly', streams: [out.stream] });
  }`;
