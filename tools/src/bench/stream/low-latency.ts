import type { Page } from 'playwright-core';
import { timeOfBlocks } from '../../on-air/coded-picture';
import { Viewer } from '../../on-air/viewer';

/** Seconds that the player has to come to its distance from now, before anything is counted. */
const settlingSeconds = 8;

/** A picture as the browser put it on its screen. */
interface ShownPicture {
  /** Milliseconds since the epoch, by the browser's clock of presented frames. */
  readonly at: number;
  /** Brightness of the blocks that tell the time. */
  readonly blocks: readonly number[];
}

/** From the making of a frame to its showing by the screens' player in low latency, milliseconds. */
export async function glassToGlass(master: string, seconds: number): Promise<number[]> {
  const viewer = await Viewer.watch(master);
  try {
    await viewer.evaluate(watchPictures);
    await viewer.forSeconds(settlingSeconds);
    await viewer.evaluate(takePictures);
    await viewer.forSeconds(seconds);
    const shown = (await viewer.evaluate(takePictures)) as ShownPicture[];
    return shown.flatMap(({ at, blocks }) => {
      const madeAt = timeOfBlocks(blocks, at);
      return madeAt === null ? [] : [at - madeAt];
    });
  } finally {
    await viewer.close();
  }
}

type InPage = Parameters<Page['evaluate']>[0];

/** In the page: notes the blocks of each frame as it is presented; the band of `codedPicture`, in its middle. */
const watchPictures: InPage = `(() => {
  const video = document.querySelector('video');
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  window.pictures = [];
  const look = (_, { expectedDisplayTime }) => {
    context.drawImage(video, 0, 0, 320, 180);
    const { data } = context.getImageData(0, 65, 320, 10);
    const blocks = Array.from({ length: 32 }, (_, block) => {
      let sum = 0;
      for (let row = 0; row < 10; row += 1)
        for (let column = 3; column < 7; column += 1) sum += data[(row * 320 + block * 10 + column) * 4];
      return sum / 40;
    });
    window.pictures.push({ at: performance.timeOrigin + expectedDisplayTime, blocks });
    video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
})()`;

const takePictures: InPage = 'window.pictures.splice(0)';
