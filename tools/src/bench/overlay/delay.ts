import { join } from 'node:path';
import { statSync } from 'node:fs';
import { greyFrames } from '../../hls/decoded.process';
import { type SeenSegment, StreamWatch } from '../../hls/stream-watch';
import { inOwnFolder } from '../../measure/own-folder';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { readJournal } from '../../verify/source';
import { BusyRoom } from './busy-room';
import { makeClip, stillPicture } from './clip.process';

const betweenEventsMs = 480;
const seats = 15;
/** Half the design's size: a digit of the count is some twenty pixels. */
const looked = { width: 640, height: 360 } as const;
/** The lower part, where the card of the vote stands. */
const topRow = 180;
/** A frame's time is when it was due; it may have left a little later, with what came in between. */
const frameMs = 40;
/** Of luma; encoding a still picture changes it by less than ten, a digit by far more. */
const changed = 40;
const leastPixels = 4;

export interface Delays {
  /** From the ballot's time in the journal to the time on air of the first frame that shows it. */
  readonly toFrameMs: readonly number[];
  /** The same to the end of the write of that frame's segment, less the part of the segment after the frame. */
  readonly toEncodedMs: readonly number[];
  readonly ballots: number;
  /** Frames that differ from the one before: more than ballots, for the office opens and closes votes as well. */
  readonly changes: number;
}

/** Lets a room vote over a still picture and finds each ballot in the decoded programme. */
export function measureDelays(size: string, seconds: number): Promise<Delays> {
  return inOwnFolder(async (folder) => {
    const clip = join(folder, 'clip.mp4');
    makeClip(clip, stillPicture(size), size);
    const programme = await ProgrammeOnAir.start(folder, { source: `file:${clip}`, size, seats });
    const watch = new StreamWatch(programme.liveUrl);
    try {
      await watch.next(3);
      const room = await BusyRoom.begin(programme, betweenEventsMs);
      await watch.next(seconds);
      await room.end();
      await watch.next(2);
      const live = join(folder, 'live', programme.meetingId);
      const changes = await changesOf(watch.segments, live);
      return delaysOf(await ballotTimes(programme, room.ballots), changes);
    } finally {
      await watch.close();
      await programme.end();
    }
  });
}

/** A frame that differs from the one before. */
interface Change {
  readonly onAir: number;
  /** By how much its segment was written later than the frame after its last was on air. */
  readonly pipelineMs: number;
}

async function changesOf(segments: readonly SeenSegment[], folder: string): Promise<Change[]> {
  const changes: Change[] = [];
  let before: Buffer | null = null;
  for (const segment of segments) {
    const frames = await greyFrames(segment, looked);
    const writtenAt = statSync(join(folder, segment.uri)).mtimeMs;
    // The fragment is complete when the first frame of the next one has gone through the encoder.
    const pipelineMs = writtenAt - (segment.startedAt + segment.seconds * 1000);
    for (const [index, frame] of frames.entries()) {
      const onAir = segment.startedAt + (index * segment.seconds * 1000) / frames.length;
      if (before && differs(before, frame)) changes.push({ onAir, pipelineMs });
      before = frame;
    }
  }
  return changes;
}

function differs(before: Buffer, frame: Buffer): boolean {
  let pixels = 0;
  for (let at = topRow * looked.width; at < frame.length; at += 1) {
    const difference = (before[at] ?? 0) - (frame[at] ?? 0);
    if (difference > changed || difference < -changed) pixels += 1;
  }
  return pixels >= leastPixels;
}

async function ballotTimes(
  { url, meetingId }: ProgrammeOnAir,
  ballots: readonly number[],
): Promise<number[]> {
  const { entries } = await readJournal(`${url}/api/public/meetings/${meetingId}/journal`);
  const at = new Map(entries.map((entry) => [entry['seq'], Date.parse(String(entry['at']))] as const));
  return ballots.map((seq) => at.get(seq) ?? Number.NaN);
}

/** A ballot that never shows counts with the time until the next change, or for ever. */
function delaysOf(ballots: readonly number[], changes: readonly Change[]): Delays {
  const found = ballots.map((at) => {
    const change = changes.find(({ onAir }) => onAir >= at - frameMs);
    return { at, onAir: change?.onAir ?? Infinity, pipelineMs: change?.pipelineMs ?? Infinity };
  });
  return {
    toFrameMs: found.map(({ at, onAir }) => onAir - at),
    toEncodedMs: found.map(({ at, onAir, pipelineMs }) => onAir - at + pipelineMs),
    ballots: ballots.length,
    changes: changes.length,
  };
}
