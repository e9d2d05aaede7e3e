import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { MediaSnapshot } from '@kworum/contracts';
import { HttpClient, LiveClient } from '@kworum/testing';
import { median } from '../../measure/statistics';
import type { ProgrammeOnAir } from '../../on-air/programme-on-air';

/** The parts of the media process's overlay that are timed; the built one, as it runs on air. */
interface BuiltOverlay {
  readonly blendStrips: (frame: Uint8Array, size: Size, strips: readonly unknown[]) => void;
  readonly Overlay: new (size: Size) => {
    show(snapshot: MediaSnapshot, now: number): void;
    wear(look: unknown): void;
    stripsAt(now: number): readonly unknown[];
  };
  readonly plainLook: unknown;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const built = resolve(__dirname, '../../../../apps/media/dist/overlay/index.js');
const framesPerSecond = 25;
const repeats = 200;

/** CPU seconds for a second of programme: every frame is blended, every event is drawn. */
export async function blendSeconds(
  programme: ProgrammeOnAir,
  sizeText: string,
  eventsPerSecond: number,
): Promise<number> {
  const { blendStrips, Overlay, plainLook } = createRequire(__filename)(built) as BuiltOverlay;
  const [width = 0, height = 0] = sizeText.split('x').map(Number);
  const size = { width, height };
  const snapshot = await currentSnapshot(programme);
  const overlay = new Overlay(size);
  overlay.show(snapshot, Date.now());
  const frame = new Uint8Array((width * height * 3) / 2);
  const drawMs = timed(() => {
    // The same look once more makes it draw as a change does.
    overlay.wear(plainLook);
    overlay.stripsAt(Date.now());
  });
  const blendMs = timed(() => blendStrips(frame, size, overlay.stripsAt(Date.now())));
  return (blendMs * framesPerSecond + drawMs * eventsPerSecond) / 1000;
}

function timed(work: () => void): number {
  const times = Array.from({ length: repeats }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(times);
}

async function currentSnapshot({ url, mediaKey }: ProgrammeOnAir): Promise<MediaSnapshot> {
  const client = new LiveClient(new HttpClient(url), 'media', { mediaKey });
  try {
    return await client.until(({ vote }) => vote !== null, 'a vote in the picture');
  } finally {
    client.close();
  }
}
