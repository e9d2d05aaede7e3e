import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandReply } from '@kworum/contracts';
import { type Choice, choices } from '@kworum/domain';
import type { SeatedMember } from '@kworum/testing';
import type { AcknowledgedBallot } from '../kill-server/held-to-the-journal';

const answerWithinMs = 4000;
/** Above what the server allows one connection (10 a second). */
const betweenPressesMs = 120;
const retryEveryMs = 100;
const patienceMs = 30_000;

interface Press {
  readonly member: SeatedMember;
  readonly id: string;
  readonly choice: Choice;
}

/** Ballots cast and changed one press at a time, with what the server said to each. */
export class Presses {
  readonly acknowledged: AcknowledgedBallot[] = [];
  /** Refused because nothing could be recorded; the tablet says so and sends it again. */
  refused = 0;
  /** Answered in any other way, or not at all. */
  unclear = 0;
  private waiting: Press[] = [];

  constructor(
    private readonly members: readonly SeatedMember[],
    private readonly meetingId: string,
    private readonly voteId: string,
  ) {}

  /** Everybody presses once. @returns how many ballots were recorded */
  async once(): Promise<number> {
    const presses = this.members.map((member) => {
      return { member, id: randomUUID(), choice: choices[randomInt(choices.length)] ?? 'for' };
    });
    const before = this.acknowledged.length;
    for (const press of presses) if (!(await this.send(press))) this.waiting.push(press);
    return this.acknowledged.length - before;
  }

  /** The same, over and over. */
  async during(ms: number): Promise<number> {
    let recorded = 0;
    for (const end = Date.now() + ms; Date.now() < end; await pause(betweenPressesMs))
      recorded += await this.once();
    return recorded;
  }

  /** What was refused is sent again under the same ids until all of it is recorded. */
  async again(): Promise<void> {
    for (const end = Date.now() + patienceMs; this.waiting.length > 0; await pause(retryEveryMs)) {
      if (Date.now() > end) throw new Error('The server does not take ballots again');
      const left: Press[] = [];
      for (const press of this.waiting) if (!(await this.send(press))) left.push(press);
      this.waiting = left;
    }
  }

  private async send({ member, id, choice }: Press): Promise<boolean> {
    const { meetingId, voteId } = this;
    const command = { type: 'ballot.cast' as const, voteId, choice };
    const reply = await member.device.socket
      .timeout(answerWithinMs)
      .emitWithAck('command', { id, meetingId, command })
      .then((answer) => answer as CommandReply)
      .catch(() => null);
    if (reply?.ok) {
      const { commandId, seq, hash } = reply.receipt;
      this.acknowledged.push({ memberId: member.memberId, choice, commandId, seq, hash });
      return true;
    }
    if (reply?.code === 'not-recorded' && reply.retry) this.refused += 1;
    else this.unclear += 1;
    return false;
  }
}
