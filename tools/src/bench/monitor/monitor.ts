import type { Council, SourceKey } from '@kworum/contracts';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { type Figures, type Findings, goal } from '../../measure/report';
import { percentile } from '../../measure/statistics';
import { timeOf } from '../../on-air/coded-picture';
import { freePort } from '../../on-air/free-port';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { PushingCamera } from '../../on-air/pushing-camera.process';
import { MonitorViewer } from './monitor-viewer';
import { WhipCamera } from './whip-camera';

const method =
  'a picture that tells its time, published by a browser over WHIP and pushed by an encoder over RTMP; Chromium gets ' +
  'the programme by WHEP, and a frame counts as seen when the browser hands it to the screen; to the browser: when ' +
  'its last packet has come there';
const delayGoalMs = 300;
const reportEvery = 25;

/** Where the picture comes from: a browser's camera, or the encoder of a hall with its own delay. */
export type MonitoredSource = 'whip' | 'rtmp';

interface Camera {
  close(): void | Promise<void>;
}

/** Milliseconds from the making of a frame, one of each for every frame. */
interface Delays {
  readonly toBrowser: readonly number[];
  readonly toScreen: readonly number[];
}

/** How long each source's picture takes to a screen of the room. @param frames seen, after the first */
export async function benchMonitor(
  frames: number,
  say: Say,
  sources: readonly MonitoredSource[] = ['whip', 'rtmp'],
): Promise<Findings> {
  const measured: (readonly [MonitoredSource, Delays])[] = [];
  for (const source of sources) measured.push([source, await delaysOf(source, frames, say)]);
  return {
    runs: frames,
    figures: Object.assign(
      { monitorMethod: method },
      ...measured.map(([source, delays]) => figuresOf(source, delays)),
    ) as Figures,
    goals: measured.map(([source, { toScreen }]) =>
      goal(
        `${source.toUpperCase()} source to a screen of the room by WHEP, p95`,
        ...([percentile(toScreen, 0.95), 'ms', '<=', delayGoalMs] as const),
      ),
    ),
  };
}

function delaysOf(source: MonitoredSource, frames: number, say: Say): Promise<Delays> {
  return inOwnFolder(async (folder) => {
    const rtmp = `rtmp://127.0.0.1:${await freePort()}/live/pomiar`;
    const programme = await ProgrammeOnAir.start(folder, {
      ...{ source: source === 'rtmp' ? rtmp : 'whip', size: '1280x720' },
    });
    const meeting = `${programme.url}/api/meetings/${programme.meetingId}`;
    const { cookie } = programme.room.http;
    let camera: Camera | null = null;
    let viewer: MonitorViewer | null = null;
    try {
      camera = source === 'rtmp' ? new PushingCamera(rtmp) : await publishAs('whip', programme);
      const [toBrowser, toScreen]: [number[], number[]] = [[], []];
      await new Promise<void>((resolve, reject) => {
        MonitorViewer.watch(`${meeting}/whep`, cookie, ({ shownAt, receivedAt, grey }) => {
          const madeAt = timeOf(grey, shownAt);
          if (madeAt === null) return;
          toBrowser.push(receivedAt - madeAt);
          toScreen.push(shownAt - madeAt);
          if (toScreen.length % reportEvery === 0) {
            say(`${source}, ${toScreen.length} frames: ${toScreen.at(-1)} ms`);
          }
          if (toScreen.length >= frames) resolve();
        }).then((opened) => (viewer = opened), reject);
      });
      return { toBrowser, toScreen };
    } finally {
      await (viewer as MonitorViewer | null)?.close();
      await camera?.close();
      await programme.end();
    }
  });
}

async function publishAs(source: string, { url, room: { http } }: ProgrammeOnAir): Promise<WhipCamera> {
  const { councilId } = await http.get<Council>('/api/council');
  const { key } = await http.post<SourceKey>('/api/council/source-keys', { source });
  return WhipCamera.publish(`${url}/api/councils/${councilId}/whip/${source}`, key);
}

function figuresOf(source: MonitoredSource, { toBrowser, toScreen }: Delays): Figures {
  return {
    [`${source}ToBrowserP50Ms`]: Math.round(percentile(toBrowser, 0.5)),
    [`${source}ToBrowserP95Ms`]: Math.round(percentile(toBrowser, 0.95)),
    [`${source}ToScreenP50Ms`]: percentile(toScreen, 0.5),
    [`${source}ToScreenP95Ms`]: percentile(toScreen, 0.95),
    [`${source}ToScreenWorstMs`]: percentile(toScreen, 1),
  };
}
