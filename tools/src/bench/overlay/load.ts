import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StreamWatch } from '../../hls/stream-watch';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { cpuSecondsOf } from '../../on-air/process-tree';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { bareEncodeSeconds } from './bare-encode.process';
import { blendSeconds } from './blend-timer';
import { BusyRoom } from './busy-room';
import { makeClip, movingPicture } from './clip.process';

const warmUpMs = 3000;
const betweenEventsMs = 480;
const seats = 15;

/** Switcher, overlay, packager and sound: what the bare encode is compared with. */
const plainTree = {
  ...{ RECORDING: 'off', PROGRAMME_RENDITIONS: 'off' },
  // No file, hence no WebRTC.
  MEDIASOUP_WORKER_BIN: '/nonexistent',
};

/** CPU seconds for a second of programme, one of each for every round. */
export interface Load {
  readonly tree: readonly number[];
  readonly bare: readonly number[];
  /** Of the media process alone, without the ffmpegs. */
  readonly node: readonly number[];
  /** What drawing and blending the overlay takes by its own timer. */
  readonly overlay: readonly number[];
  /** Seconds of programme that came out for a second of the clock; below 1 the machine does not keep up. */
  readonly pace: number;
}

/** The whole media process against a bare ffmpeg that encodes the same picture, in turn. */
export function measureLoad(size: string, rounds: number, windowMs: number, say: Say): Promise<Load> {
  return inOwnFolder(async (folder) => {
    const clip = join(folder, 'clip.mp4');
    makeClip(clip, movingPicture(size), size);
    const programme = await ProgrammeOnAir.start(folder, {
      ...{ source: `file:${clip}`, size, seats },
      environment: plainTree,
    });
    const room = await BusyRoom.begin(programme, betweenEventsMs);
    const found = {
      ...{ tree: [] as number[], bare: [] as number[], node: [] as number[] },
      ...{ overlay: [] as number[], paces: [] as number[] },
    };
    try {
      for (let round = 1; round <= rounds; round += 1) {
        if (round > 1) await programme.startMedia();
        const window = await mediaWindow(programme, windowMs);
        const encoder = programme.encoder().command;
        found.overlay.push(await blendSeconds(programme, size, 1000 / betweenEventsMs));
        await programme.endMedia();
        found.tree.push((window.tree * 1000) / windowMs);
        found.node.push((window.node * 1000) / windowMs);
        found.paces.push(window.pace);
        found.bare.push(((await bareEncodeSeconds(clip, encoder, warmUpMs, windowMs)) * 1000) / windowMs);
        say(`${size}, round ${round} of ${rounds}: ${lineOf(found)}`);
      }
    } finally {
      await room.end();
      await programme.end();
    }
    return { ...found, pace: Math.min(...found.paces) };
  });
}

/**
 * CPU seconds for a second of programme as it is delivered: with the clean picture recorded beside it, the standard
 * renditions, and WebRTC where its worker is there.
 */
export function measureDelivered(size: string, windowMs: number): Promise<number> {
  return inOwnFolder(async (folder) => {
    const clip = join(folder, 'clip.mp4');
    makeClip(clip, movingPicture(size), size);
    const programme = await ProgrammeOnAir.start(folder, { source: `file:${clip}`, size, seats });
    const room = await BusyRoom.begin(programme, betweenEventsMs);
    try {
      return ((await mediaWindow(programme, windowMs)).tree * 1000) / windowMs;
    } finally {
      await room.end();
      await programme.end();
    }
  });
}

async function mediaWindow(programme: ProgrammeOnAir, windowMs: number) {
  const watch = new StreamWatch(programme.liveUrl);
  try {
    await watch.next(1);
    await pause(warmUpMs);
    const [begun, first] = [programme.processes(), watch.segments.length];
    await pause(windowMs);
    const ended = programme.processes();
    const node = (tree: typeof ended) => cpuSecondsOf(tree.slice(0, 1));
    return {
      tree: cpuSecondsOf(ended) - cpuSecondsOf(begun),
      node: node(ended) - node(begun),
      pace: ((watch.segments.length - first) * 1000) / windowMs,
    };
  } finally {
    await watch.close();
  }
}

function lineOf({
  tree,
  bare,
  node,
  overlay,
}: Record<'tree' | 'bare' | 'node' | 'overlay', readonly number[]>): string {
  const last = (values: readonly number[]) => (values.at(-1) ?? 0).toFixed(3);
  return `media process ${last(tree)} CPU s a second (Node ${last(node)}), bare encode ${last(bare)}, overlay ${last(overlay)}`;
}
