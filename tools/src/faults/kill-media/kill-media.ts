import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedSegment } from '@kworum/domain';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { type Findings, goal } from '../../measure/report';
import { median } from '../../measure/statistics';
import { ProgrammeOnAir } from '../../on-air/programme-on-air';
import { recordedIn } from '../../on-air/recorded';
import { type RecordedFrames, undecodedFrames } from '../undecoded-frames';

/** How long it records between two blows; they fall anywhere in a second. */
const recordsMs = 4000;
const lookEveryMs = 100;
const patienceMs = 30_000;

interface Round {
  /** Of the time before the blow: what was on air and is not in the recording. */
  readonly lostMs: number;
  /** From the blow to the first recorded moment after it. */
  readonly outageMs: number;
}

/** Kills the media process of a running meeting, round after round, and decodes everything that it recorded. */
export function killMedia(rounds: number, say: Say): Promise<Findings> {
  return inOwnFolder(async (folder) => {
    const programme = await ProgrammeOnAir.start(folder);
    try {
      const played: Round[] = [];
      while (played.length < rounds) {
        const round = await playRound(folder, programme);
        played.push(round);
        say(
          `kill ${played.length} of ${rounds}: ${round.lostMs} ms lost, recorded after ${round.outageMs} ms`,
        );
      }
      await programme.endMedia();
      return findingsOf(played, await undecodedFrames(folder, programme.meetingId));
    } finally {
      await programme.end();
    }
  });
}

async function playRound(folder: string, programme: ProgrammeOnAir): Promise<Round> {
  const { meetingId } = programme;
  const since = Date.now();
  await segmentWhen(folder, meetingId, ({ startedAt }) => startedAt > since);
  await pause(recordsMs + Math.random() * 1000);
  const killedAt = Date.now();
  await programme.killMedia();
  await programme.startMedia();
  const next = await segmentWhen(folder, meetingId, ({ startedAt }) => startedAt > killedAt);
  // The next process lists what it finds of the killed one's last second.
  const { segments } = await recordedIn(folder, meetingId, 'programme');
  const last = segments.findLast(({ startedAt }) => startedAt < killedAt);
  const recordedTo = last ? last.startedAt + last.durationSeconds * 1000 : since;
  return { lostMs: Math.max(0, killedAt - recordedTo), outageMs: next.startedAt - killedAt };
}

/** The first recorded second as asked, there already or still to come. */
async function segmentWhen(
  folder: string,
  meetingId: string,
  asked: (segment: RecordedSegment) => boolean,
): Promise<RecordedSegment> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(lookEveryMs)) {
    const segments = await recordedIn(folder, meetingId, 'programme').then(
      (picture) => picture.segments,
      // Nothing was recorded yet.
      () => [],
    );
    const found = segments.find(asked);
    if (found) return found;
  }
  throw new Error('The recording does not go on');
}

function findingsOf(rounds: readonly Round[], frames: RecordedFrames): Findings {
  const lost = rounds.map(({ lostMs }) => lostMs);
  const outages = rounds.map(({ outageMs }) => outageMs);
  return {
    runs: rounds.length,
    figures: {
      lostMedianMs: median(lost),
      lostWorstMs: Math.max(...lost),
      recordedAgainMedianMs: median(outages),
      recordedAgainWorstMs: Math.max(...outages),
      framesDecoded: frames.listed - frames.missing,
    },
    goals: [
      goal('recording lost from before a kill', Math.max(...lost), 'ms', '<=', 1000),
      goal('recorded frames that cannot be decoded', frames.missing, 'frames', '==', 0),
    ],
  };
}
