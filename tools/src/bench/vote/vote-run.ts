import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoomView } from '@kworum/contracts';
import { choices } from '@kworum/domain';
import { Burst, burst } from './burst';
import { VotingRoom, settleMs } from './voting-room';

export interface VoteRun {
  readonly voteId: string;
  readonly pressed: Burst;
  /** From the last press until office and hall both show every ballot, in milliseconds. */
  readonly tallyMs: number;
  /** Transactions in which the ballots were committed. */
  readonly commits: number;
}

/** One vote from its preparation to its announcement; everybody casts within the spread. */
export async function playVote({ meetingId, room, hall, members }: VotingRoom): Promise<VoteRun> {
  const { office } = room;
  const voteId = await room.prepareVote({ subject: 'Pomiar', matter: 'motion', rule: 'simple' });
  await office.send({ type: 'vote.open', voteId });
  await pause(settleMs);
  const before = await commitsOf(room.http.url);
  const isFull = ({ vote }: RoomView) => vote?.voteId === voteId && vote.cast === members.length;
  const tallied = Promise.all([
    office.until(isFull, 'the full tally at the office'),
    hall.until(isFull, 'the full tally in the hall'),
  ]).then(() => performance.now());
  const pressed = await burst(
    members.map((member) => () => {
      const choice = choices[randomInt(choices.length)] ?? 'for';
      return member.press(meetingId, { type: 'ballot.cast', voteId, choice });
    }),
  );
  const tallyMs = (await tallied) - pressed.lastPressAt;
  const commits = (await commitsOf(room.http.url)) - before;
  await office.send({ type: 'vote.close', voteId });
  await office.send({ type: 'vote.announce', voteId });
  return { voteId, pressed, tallyMs, commits };
}

/** What the server's own counter says. */
async function commitsOf(url: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  const count = /^kworum_commits_total (\d+)$/m.exec(metrics)?.[1];
  if (count === undefined) throw new Error('The server does not count its commits');
  return Number(count);
}
