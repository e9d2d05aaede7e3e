import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Findings, goal } from '../../measure/report';
import { percentile } from '../../measure/statistics';
import { timeOf } from '../../on-air/coded-picture';
import { freePort } from '../../on-air/free-port';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { PushingCamera } from '../../on-air/pushing-camera.process';
import { MonitorViewer } from './monitor-viewer';

const method =
  'a picture that tells its time, pushed over RTMP; Chromium gets the programme by WHEP, and a frame counts as seen ' +
  'when the browser hands it to the screen';
const delayGoalMs = 300;
const reportEvery = 25;

/** How long the source's picture takes to a screen of the room. @param frames seen, after the first */
export function benchMonitor(frames: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const url = `rtmp://127.0.0.1:${await freePort()}/live/pomiar`;
    const programme = await ProgrammeOnAir.start(folder, { source: url, size: '1280x720' });
    const camera = new PushingCamera(url);
    let viewer: MonitorViewer | null = null;
    try {
      const seenMs: number[] = [];
      await new Promise<void>((resolve, reject) => {
        MonitorViewer.watch(
          `${programme.url}/api/meetings/${programme.meetingId}/whep`,
          programme.room.http.cookie,
          ({ shownAt, grey }) => {
            const madeAt = timeOf(grey, shownAt);
            if (madeAt === null) return;
            seenMs.push(shownAt - madeAt);
            if (seenMs.length % reportEvery === 0) say(`${seenMs.length} frames: ${seenMs.at(-1)} ms`);
            if (seenMs.length >= frames) resolve();
          },
        ).then((opened) => (viewer = opened), reject);
      });
      return findingsOf(seenMs);
    } finally {
      await (viewer as MonitorViewer | null)?.close();
      camera.close();
      await programme.end();
    }
  });
}

function findingsOf(seenMs: readonly number[]): Findings {
  return {
    runs: seenMs.length,
    figures: {
      monitorMethod: method,
      sourceToScreenP50Ms: percentile(seenMs, 0.5),
      sourceToScreenP95Ms: percentile(seenMs, 0.95),
      sourceToScreenWorstMs: percentile(seenMs, 1),
    },
    goals: [
      goal('source to a screen of the room by WHEP, p95', percentile(seenMs, 0.95), 'ms', '<=', delayGoalMs),
    ],
  };
}
