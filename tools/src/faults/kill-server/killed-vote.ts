import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Room, ServerProcess } from '@kworum/testing';
import type { AcknowledgedBallot } from './held-to-the-journal';
import { RestlessMember } from './restless-member';

/** How long a vote runs before the server is killed, in milliseconds: at random between these. */
const killedAfter = { least: 50, most: 600 };

export interface KilledVote {
  readonly acknowledged: readonly AcknowledgedBallot[];
  /** Presses that got a final refusal instead. */
  readonly refused: number;
  /** From the kill to the first acknowledgement of the server that was started after it, in milliseconds. */
  readonly outageMs: number;
}

/**
 * Kills the server while everybody votes, starts it again and lets everybody vote once more.
 * @param restart starts the server on the same folder and port
 */
export async function killInMidVote(
  room: Room,
  voteId: string,
  server: ServerProcess,
  restart: () => Promise<void>,
): Promise<KilledVote> {
  const afterRestart = new Acknowledgements(room.members.length);
  const members = room.members.map((member) => new RestlessMember(member, (by) => afterRestart.heard(by)));
  const voting = Promise.all(members.map((member) => member.vote(voteId)));
  const killing = async () => {
    await pause(randomInt(killedAfter.least, killedAfter.most));
    const killedAt = performance.now();
    await server.end('SIGKILL');
    await restart();
    afterRestart.begin();
    const outageMs = (await afterRestart.first) - killedAt;
    await afterRestart.all;
    for (const member of members) member.stop();
    return outageMs;
  };
  const [outageMs] = await Promise.all([killing(), voting]);
  return {
    acknowledged: members.flatMap(({ acknowledged }) => acknowledged),
    refused: members.reduce((sum, { refused }) => sum + refused, 0),
    outageMs,
  };
}

/** Acknowledgements from when on they count: what the killed server sent may arrive after its death. */
class Acknowledgements {
  readonly first: Promise<number>;
  readonly all: Promise<void>;
  private readonly by = new Set<RestlessMember>();
  private counts = false;
  private firstHeard: (at: number) => void = () => undefined;
  private allHeard: () => void = () => undefined;

  constructor(private readonly members: number) {
    this.first = new Promise((resolve) => (this.firstHeard = resolve));
    this.all = new Promise((resolve) => (this.allHeard = resolve));
  }

  begin(): void {
    this.counts = true;
  }

  heard(member: RestlessMember): void {
    if (!this.counts) return;
    this.firstHeard(performance.now());
    this.by.add(member);
    if (this.by.size === this.members) this.allHeard();
  }
}
