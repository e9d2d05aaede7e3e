import { type Findings, goal } from '../../measure/report';
import { median } from '../../measure/statistics';
import type { BallotFaults } from '../kill-server/held-to-the-journal';
import type { RecordedFrames } from '../undecoded-frames';
import type { Presses } from './presses';
import type { Round } from './round';

/** What a frame may be from where the clock says. */
const frameMs = 40;
const soonMs = 3000;

export interface Drill {
  readonly played: readonly Round[];
  readonly presses: Pick<Presses, 'acknowledged' | 'refused' | 'unclear'>;
  readonly ballots: BallotFaults;
  readonly frames: RecordedFrames;
  readonly encoderDied: boolean;
  /** Broken rules of the stream. */
  readonly faults: readonly string[];
}

export function findingsOf({ played, presses, ballots, frames, encoderDied, faults }: Drill): Findings {
  const of = (part: (round: Round) => number) => played.map(part);
  const sum = (part: (round: Round) => number) => of(part).reduce((total, one) => total + one, 0);
  const worst = (part: (round: Round) => number) => Math.max(...of(part));
  const badBallots = ballots.lost + ballots.twice + ballots.overruled;
  return {
    runs: played.length,
    figures: {
      consoleToldMedianMs: median(of(({ toldMs }) => toldMs)),
      liveGapWorstMs: worst(({ liveGapMs }) => liveGapMs),
      ballotsRecordedAtTheReserve: sum(({ reserveBallots }) => reserveBallots),
      ballotsRecordedOnTheFullDisk: sum(({ fullBallots }) => fullBallots),
      ballotsRecordedWhenStarved: sum(({ starvedBallots }) => starvedBallots),
      ballotsRefusedToBeSentAgain: presses.refused,
      ballotsAcknowledged: presses.acknowledged.length,
      ballotsAgainMedianMs: median(of(({ ballotsAgainMs }) => ballotsAgainMs)),
      liveAgainMedianMs: median(of(({ liveAgainMs }) => liveAgainMs)),
      recordedAgainMedianMs: median(of(({ recordedAgainMs }) => recordedAgainMs)),
      recordedAgainWorstMs: worst(({ recordedAgainMs }) => recordedAgainMs),
      consoleToldAgainMedianMs: median(of(({ toldAgainMs }) => toldAgainMs)),
      framesDecoded: frames.listed - frames.missing,
      firstFault: faults[0] ?? 'none',
    },
    goals: [
      goal(
        'gap in the programme on a full disk',
        worst(({ liveGapMs }) => liveGapMs),
        'ms',
        '<=',
        frameMs,
      ),
      goal(
        'programme again after space',
        worst(({ liveAgainMs }) => liveAgainMs),
        'ms',
        '<=',
        soonMs,
      ),
      goal(
        'recording lost after space',
        worst(({ recordedAgainMs }) => recordedAgainMs),
        'ms',
        '<=',
        soonMs,
      ),
      goal(
        'console told of the loss',
        worst(({ toldMs }) => toldMs),
        'ms',
        '<=',
        soonMs,
      ),
      goal(
        'console told of the end',
        worst(({ toldAgainMs }) => toldAgainMs),
        'ms',
        '<=',
        soonMs,
      ),
      goal(
        'ballots again after space',
        worst(({ ballotsAgainMs }) => ballotsAgainMs),
        'ms',
        '<=',
        soonMs,
      ),
      goal('ballots refused without a word to send again', presses.unclear, 'ballots', '==', 0),
      goal('control: ballots refused without any space', presses.refused, 'ballots', '>=', 1),
      goal('acknowledged ballots not as in the journal', badBallots, 'ballots', '==', 0),
      goal('encoders that died of it', encoderDied ? 1 : 0, 'encoders', '==', 0),
      goal('recorded frames that cannot be decoded', frames.missing, 'frames', '==', 0),
      goal('broken rules of the stream', faults.length, 'faults', '==', 0),
    ],
  };
}
