import { StreamWatch } from '../../hls/stream-watch';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Findings, goal } from '../../measure/report';
import { median, percentile } from '../../measure/statistics';
import { freePort } from '../../on-air/free-port';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { PushingCamera } from '../../on-air/pushing-camera.process';
import { glassToGlass } from './low-latency';
import { type Seen, seenOf } from './seen';

const method =
  'a picture that tells its time, pushed over RTMP; the programme is loaded over HTTP as soon as the playlist lists ' +
  'a segment, and every frame counts as seen when a player that shows frames at their pace from then on shows it';
const delayGoalMs = 3000;
/** By hls.js in Chromium, from the making of a frame to its presentation. */
const lowLatencyGoalMs = 1500;
const syncGoalMs = 40;

/** How long the source's picture takes to a viewer, and how far its sound is from it. */
export function benchStream(seconds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const url = `rtmp://127.0.0.1:${await freePort()}/live/pomiar`;
    const programme = await ProgrammeOnAir.start(folder, { source: url, size: '1280x720' });
    const camera = new PushingCamera(url);
    const watch = new StreamWatch(programme.liveUrl);
    try {
      const seen: Seen[] = [];
      let next = 0;
      while (seen.length < seconds) {
        const segment = await watch.until(() => watch.segments[next], 'a segment');
        next += 1;
        const found = await seenOf(segment);
        if (found.onAirMs.length === 0) continue;
        seen.push(found);
        say(`second ${seen.length} of ${seconds}: ${lineOf(found)}`);
      }
      say('the same by the player of the screens, in low latency');
      const shown = await glassToGlass(`${programme.liveUrl}master.m3u8`, seconds);
      return findingsOf(seen, watch, shown);
    } finally {
      camera.close();
      await watch.close();
      await programme.end();
    }
  });
}

function findingsOf(seen: readonly Seen[], watch: StreamWatch, shown: readonly number[]): Findings {
  const played = seen.flatMap(({ playedMs }) => playedMs);
  const onAir = seen.flatMap(({ onAirMs }) => onAirMs);
  const late = seen.flatMap(({ soundLateMs }) => soundLateMs);
  const [first] = late;
  if (first === undefined) throw new Error('No flash came with a beep');
  if (shown.length === 0) throw new Error('The player showed no picture of the source');
  const [lowP50, lowP95] = [percentile(shown, 0.5), percentile(shown, 0.95)];
  return {
    runs: seen.length,
    figures: {
      method,
      sourceToDecodedP50Ms: percentile(played, 0.5),
      sourceToDecodedP95Ms: percentile(played, 0.95),
      sourceToOnAirP50Ms: percentile(onAir, 0.5),
      sourceToOnAirP95Ms: percentile(onAir, 0.95),
      lowLatencyGlassToGlassP50Ms: lowP50,
      lowLatencyGlassToGlassP95Ms: lowP95,
      lowLatencyPictures: shown.length,
      soundAfterPictureAtStartMs: first,
      soundAfterPictureMedianMs: median(late),
      flashesWithBeep: late.length,
      firstFault: watch.faults[0] ?? 'none',
    },
    goals: [
      goal('source to decoded picture, p95', percentile(played, 0.95), 'ms', '<=', delayGoalMs),
      goal('glass to glass in low latency, p95', lowP95, 'ms', '<=', lowLatencyGoalMs),
      goal('sound from picture at the start', Math.abs(first), 'ms', '<=', syncGoalMs),
      goal('sound from picture, worst', Math.max(...late.map(Math.abs)), 'ms', '<=', syncGoalMs),
      goal('broken rules of the stream', watch.faults.length, 'faults', '==', 0),
    ],
  };
}

function lineOf({ playedMs, soundLateMs }: Seen): string {
  const late = soundLateMs.map((ms) => ms.toFixed(0)).join(', ') || '-';
  return `decoded after ${median(playedMs).toFixed(0)} ms, sound after picture ${late} ms`;
}
