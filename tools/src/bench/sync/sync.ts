import { setTimeout as pause } from 'node:timers/promises';
import { StreamWatch } from '../../hls/stream-watch';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import type { Findings } from '../../measure/report';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { Cameras } from './cameras';
import { courseOf } from './course';
import { findingsOf } from './findings';
import { type Look, lookAt } from './look';

const lookEveryMs = 60_000;
const watchEveryMs = 250;
const camerasComeWithinMs = 60_000;

/** How far sound is from picture and how late both come, over hours, from cameras whose clocks are right and wrong. */
export function benchSync(seconds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const cameras = await Cameras.withPorts();
    const programme = await ProgrammeOnAir.start(folder, {
      source: '',
      size: '320x180',
      environment: { PROGRAMME_SOURCES: cameras.sources, RECORDING: 'off' },
    });
    const watch = new StreamWatch(programme.liveUrl, watchEveryMs);
    try {
      cameras.start();
      await programme.untilStatus(
        ({ sources }) => sources.every(({ alive }) => alive),
        'all cameras at the programme',
        camerasComeWithinMs,
      );
      const looks: Look[] = [];
      const end = Date.now() + seconds * 1000;
      for (let isLast = false; !isLast;) {
        isLast = Date.now() >= end;
        const next = Math.min(Date.now() + lookEveryMs, end);
        for (const camera of cameras.names) looks.push(await lookAt(camera, programme, watch));
        say(lineOf(looks.slice(-cameras.names.length), end));
        while (Date.now() < next) {
          watch.take();
          await pause(Math.min(1000, next - Date.now()));
        }
      }
      for (const fault of watch.faults) say(fault);
      return findingsOf(cameras.names, looks, watch.faults);
    } finally {
      cameras.close();
      await watch.close();
      await programme.end();
    }
  });
}

function lineOf(looks: readonly Look[], end: number): string {
  const left = Math.max(0, Math.round((end - Date.now()) / 1000));
  const each = looks.map((look) => {
    const { soundAtEnd, delayAtEnd } = courseOf([look]);
    return `${look.camera} ${soundAtEnd.toFixed(0)} of ${delayAtEnd.toFixed(0)}`;
  });
  return `${left} s left; sound after picture and delay in ms: ${each.join(', ')}`;
}
