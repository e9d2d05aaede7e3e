import { join } from 'node:path';
import { ServerProcess } from '@kworum/testing';
import type { Say } from '../../measure/command-line';
import { inOwnFolder } from '../../measure/own-folder';
import { Figures, Findings, Goal, goal } from '../../measure/report';
import { median, percentile } from '../../measure/statistics';
import { bareCommits } from './bare-commits';
import { answerTimes, spreadMs } from './burst';
import { echoP99s } from './echo';
import { VoteRun, playVote } from './vote-run';
import { closeVotingRoom, openVotingRoom } from './voting-room';

const floorFormula = 'echo p99 + one bare commit of a batch of the same size (median), medians over the runs';
const generator =
  'a process of its own, on the same machine as the server; office and hall read their snapshots, members answers only';

/** The p99 from press to durable acknowledgement that a room of up to so many members may have. */
const p99Goals = [
  { members: 100, ms: 50 },
  { members: 500, ms: 150 },
];
const overFloorGoal = 3;

interface Measured {
  readonly members: number;
  readonly first: VoteRun;
  readonly runs: readonly VoteRun[];
  readonly commitMs: readonly number[];
  readonly echoP99Ms: number;
}

/** Everybody in the room casts within 100 ms: from press to durable acknowledgement, and to the full tally. */
export async function benchVote(sizes: readonly number[], runs: number, say: Say): Promise<Findings> {
  const figures: Figures[] = [{ generator, floorIs: floorFormula, pressesSpreadOverMs: spreadMs }];
  const goals: Goal[] = [];
  for (const members of sizes) {
    const measured = await measureRoom(members, runs, say);
    figures.push(figuresOf(measured));
    goals.push(...goalsOf(measured));
  }
  return { runs, figures: Object.assign({}, ...figures) as Figures, goals };
}

function measureRoom(members: number, runs: number, say: Say): Promise<Measured> {
  return inOwnFolder(async (folder) => {
    say(`A room of ${members}`);
    const server = await ServerProcess.start(folder);
    const votes: VoteRun[] = [];
    try {
      const room = await openVotingRoom(server, members, say);
      try {
        for (let run = 0; run <= runs; run += 1) {
          const vote = await playVote(room);
          votes.push(vote);
          say(`vote ${run} of ${runs}: ${lineOf(vote)}`);
        }
      } finally {
        closeVotingRoom(room);
      }
    } finally {
      await server.end();
    }
    const [first, ...others] = votes;
    if (!first) throw new Error('No vote was played');
    const file = join(folder, 'kworum.sqlite');
    const commitMs = others.flatMap((vote) => bareCommits(file, folder, vote));
    say('The floor: the same messages to a server that only answers');
    return { members, first, runs: others, commitMs, echoP99Ms: median(await echoP99s(members, runs)) };
  });
}

function figuresOf(measured: Measured): Figures {
  const { members, first, runs, commitMs, echoP99Ms } = measured;
  const over = (figure: (run: VoteRun) => number) => median(runs.map(figure));
  const figures = {
    ackP50Ms: over(({ pressed }) => percentile(answerTimes(pressed), 0.5)),
    ackP99Ms: over(p99Of),
    ackP99MsOfFirstVote: p99Of(first),
    ackP99MsOfWorstRun: Math.max(...runs.map(p99Of)),
    fullTallyMs: over(({ tallyMs }) => tallyMs),
    commitsPerVote: over(({ commits }) => commits),
    floorEchoP99Ms: echoP99Ms,
    floorBareCommitMs: median(commitMs),
    floorBareCommitP99Ms: percentile(commitMs, 0.99),
    floorMs: floorOf(measured),
    generatorEventLoopDelayP99Ms: over(({ pressed }) => pressed.eventLoopDelayP99Ms),
    generatorUtilisation: over(({ pressed }) => pressed.utilisation),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${members}.${name}`, value]));
}

function goalsOf(measured: Measured): Goal[] {
  const { members, runs } = measured;
  const p99 = median(runs.map(p99Of));
  const limit = p99Goals.find((one) => members <= one.members)?.ms ?? Infinity;
  return [
    goal(`press to acknowledgement, p99, ${members} members`, p99, 'ms', '<=', limit),
    goal(
      `the same over its floor, ${members} members`,
      p99 / floorOf(measured),
      'times',
      '<=',
      overFloorGoal,
    ),
  ];
}

function p99Of({ pressed }: VoteRun): number {
  return percentile(answerTimes(pressed), 0.99);
}

function floorOf({ echoP99Ms, commitMs }: Measured): number {
  return echoP99Ms + median(commitMs);
}

function lineOf(run: VoteRun): string {
  const { tallyMs, commits, pressed } = run;
  return (
    `p99 ${p99Of(run).toFixed(1)} ms in ${commits} commits, full tally after ${tallyMs.toFixed(0)} ms, ` +
    `generator ${pressed.eventLoopDelayP99Ms.toFixed(1)} ms late at p99`
  );
}
