import { setTimeout as pause } from 'node:timers/promises';
import { StreamWatch, encoderStarts } from '../../hls/stream-watch';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Findings, goal } from '../../measure/report';
import { median } from '../../measure/statistics';
import { type DecodedMoment, momentsOf } from '../../on-air/decoded-moment';
import { freePort } from '../../on-air/free-port';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { recordedIn, recordingGapsMs } from '../../on-air/recorded';
import { PushingCamera } from '../../on-air/pushing-camera.process';

const longestAbsenceMs = 10_000;
/** How long the hall's encoder stays away, and for how long it is there before it is lost. */
const awayMs = 3000;
const thereMs = 2000;

/** What is killed: the encoder in the hall, or the ffmpeg that decodes it here. */
type Victim = 'camera' | 'decoder';

interface Round {
  readonly victim: Victim;
  /** From the blow to the first picture of the slate on air, as decoded. */
  readonly slateMs: number;
  /** How long the source's last picture stood still before that. */
  readonly frozenMs: number;
  /** From the return of the hall's encoder to its first picture on air. */
  readonly backMs: number;
}

/** Loses the source of a running programme, at either end of its connection in turn. */
export function loseSource(rounds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const url = `rtmp://127.0.0.1:${await freePort()}/live/proba`;
    const programme = await ProgrammeOnAir.start(folder, { source: url });
    const camera = new PushingCamera(url);
    const watch = new StreamWatch(programme.liveUrl);
    try {
      const programmeSeen = new SeenProgramme(watch);
      await programmeSeen.find(({ madeAt }) => madeAt !== null, 'the source on air');
      const played: Round[] = [];
      while (played.length < rounds) {
        await pause(thereMs + Math.random() * 1000);
        const victim = played.length % 2 === 0 ? 'camera' : 'decoder';
        const round = await playRound(victim, programme, camera, programmeSeen);
        played.push(round);
        say(
          `loss ${played.length} of ${rounds} (${victim}): slate after ${round.slateMs.toFixed(0)} ms, ` +
            `back after ${round.backMs.toFixed(0)} ms`,
        );
      }
      const gaps = recordingGapsMs(await recordedIn(folder, programme.meetingId, 'programme'));
      return findingsOf(played, watch, gaps);
    } finally {
      camera.close();
      await watch.close();
      await programme.end();
    }
  });
}

async function playRound(
  victim: Victim,
  programme: ProgrammeOnAir,
  camera: PushingCamera,
  seen: SeenProgramme,
): Promise<Round> {
  const lostAt = Date.now();
  if (victim === 'decoder') process.kill(programme.decoder().pid, 'SIGKILL');
  camera.pull();
  const slate = await seen.find(({ onAir, madeAt }) => onAir > lostAt && madeAt === null, 'the slate');
  const frozenMs = slate.onAir - seen.lastNewPictureBefore(slate).onAir;
  await pause(awayMs);
  const pluggedAt = Date.now();
  camera.plug();
  const back = await seen.find(({ onAir, madeAt }) => onAir > pluggedAt && madeAt !== null, 'the source');
  return { victim, slateMs: slate.onAir - lostAt, frozenMs, backMs: back.onAir - pluggedAt };
}

/** The decoded pictures of a programme, one after the other. */
class SeenProgramme {
  private readonly moments: DecodedMoment[] = [];
  private decoded = 0;

  constructor(private readonly watch: StreamWatch) {}

  /** The first picture as asked, decoded already or still to come. */
  async find(is: (moment: DecodedMoment) => boolean, what: string): Promise<DecodedMoment> {
    for (;;) {
      const found = this.moments.find(is);
      if (found) return found;
      const segment = await this.watch.until(() => this.watch.segments[this.decoded], what, longestAbsenceMs);
      this.decoded += 1;
      this.moments.push(...(await momentsOf(segment)));
    }
  }

  /** The last picture of the source before one of the slate, where it was shown for the first time. */
  lastNewPictureBefore(slate: DecodedMoment): DecodedMoment {
    const earlier = this.moments.filter(({ onAir, madeAt }) => onAir < slate.onAir && madeAt !== null);
    const made = earlier.at(-1)?.madeAt;
    const last = earlier.find(({ madeAt }) => madeAt === made);
    if (!last) throw new Error('The source was never on air');
    return last;
  }
}

function findingsOf(
  rounds: readonly Round[],
  watch: StreamWatch,
  recordingGaps: readonly number[],
): Findings {
  const discontinuities = watch.segments.filter(({ discontinuity }) => discontinuity).length;
  const encoders = encoderStarts(watch.segments).length;
  const slates = rounds.map(({ slateMs }) => slateMs);
  const backs = rounds.map(({ backMs }) => backMs);
  return {
    runs: rounds.length,
    figures: {
      slateMedianMs: median(slates),
      slateWorstMs: Math.max(...slates),
      frozenWorstMs: Math.max(...rounds.map(({ frozenMs }) => frozenMs)),
      backMedianMs: median(backs),
      backWorstMs: Math.max(...backs),
      discontinuitiesOfDroppedFrames: discontinuities - encoders,
      segmentsChecked: watch.segments.length,
      firstFault: watch.faults[0] ?? 'none',
    },
    goals: [
      goal(
        'from the last new picture to the slate',
        Math.max(...rounds.map(({ frozenMs }) => frozenMs)),
        'ms',
        '<=',
        1000,
      ),
      goal('from the loss to the slate on air', Math.max(...slates), 'ms', '<=', 1000),
      goal('discontinuities of another encoder', encoders, 'discontinuities', '==', 0),
      goal(
        'recording lost',
        recordingGaps.reduce((sum, gap) => sum + gap, 0),
        'ms',
        '==',
        0,
      ),
      goal('from its return to its picture on air', Math.max(...backs), 'ms', '<=', 5000),
      goal('broken rules of the stream', watch.faults.length, 'faults', '==', 0),
    ],
  };
}
